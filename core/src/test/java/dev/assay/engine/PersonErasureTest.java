package dev.assay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import dev.assay.memory.InMemory;
import dev.assay.memory.InMemoryAnswerCache;
import dev.assay.port.out.AnswerCache.Answer;
import dev.assay.port.out.AnswerCache.Key;
import dev.assay.port.out.ErasureLog;
import dev.assay.port.out.PersonalData;
import dev.assay.port.out.StoreException;
import dev.assay.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PersonErasureTest {

    private static final Login OCTOCAT = new Login("octocat");
    private static final Login FORMER = new Login("former");

    private final PersonalData one = mock(PersonalData.class);
    private final PersonalData other = mock(PersonalData.class);
    private final ErasureLog log = mock(ErasureLog.class);
    private final List<TaskId> cancelled = new ArrayList<>();
    private final PersonErasure erasure = new PersonErasure(List.of(one, other), List.of(log), cancelled::add);

    @Test
    void erasesEveryNameFromEveryPlaceAndCancelsWhatRuns() {
        TaskId running = TaskId.of(FORMER, ManualClock.START, 1);
        when(other.names(OCTOCAT)).thenReturn(Set.of(OCTOCAT, FORMER));
        when(one.unfinished(FORMER)).thenReturn(List.of(running));
        erasure.erase(OCTOCAT);
        assertThat(cancelled).containsExactly(running);
        for (Login name : List.of(OCTOCAT, FORMER)) {
            verify(one).erase(name);
            verify(other).erase(name);
            verify(log).note(name);
        }
    }

    @Test
    void aPlaceThatIsAwayIsToldOfAndKeepsNoOtherFromBeingErased() {
        doThrow(new StoreException("it is away")).when(one).erase(any());
        assertThatThrownBy(() -> erasure.erase(OCTOCAT)).isInstanceOf(StoreException.class);
        verify(other).erase(OCTOCAT);
    }

    @Test
    void anotherProcessFollows() {
        when(log.recent()).thenReturn(Map.of("1", OCTOCAT));
        try (ErasureWatch watch = ErasureWatch.start(List.of(log), List.of(one))) {
            verify(one, timeout(60_000)).erase(OCTOCAT);
            assertThat(watch).isNotNull();
        }
    }

    /** Answers of GitHub are remembered under the address that was asked. */
    @Test
    void answersAboutAPersonAreForgotten() {
        InMemoryAnswerCache answers = InMemory.answers(new ManualClock());
        Key rest = new Key("all", "v1/rest//users/OctoCat/repos?per_page=100");
        Key graph = new Key("all", "v1/octocat/overview");
        Key namesake = new Key("all", "v1/rest//users/octocat-2");
        for (Key key : List.of(rest, graph, namesake)) {
            answers.keep(key, new Answer("tag", new byte[1]), Duration.ofHours(1));
        }
        answers.erase(OCTOCAT);
        assertThat(answers.find(rest)).isEmpty();
        assertThat(answers.find(graph)).isEmpty();
        assertThat(answers.find(namesake)).isPresent();
    }
}
