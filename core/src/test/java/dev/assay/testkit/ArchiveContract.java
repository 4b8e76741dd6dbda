package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.domain.report.history.ReportId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.out.Archive;
import dev.assay.port.out.ProfileCache.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Archive} promises. */
public interface ArchiveContract {

    /** When the first report was made. */
    Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    /** The person that the tests are about. */
    Login OCTOCAT = new Login("octocat");

    /** Returns the archive under test, the same throughout a test; empty at first. */
    Archive archive();

    /** Waits until what was taken is kept. */
    default void settle() {}

    @Test
    default void knowsNobodyAtFirst() {
        assertThat(archive().reports().history(OCTOCAT)).isEmpty();
        assertThat(archive().reports().find(OCTOCAT, new ReportId("1"))).isEmpty();
        assertThat(archive().tasks().find(Tasks.aQueuedTask("octocat").id())).isEmpty();
        assertThat(archive().people().names(OCTOCAT)).isEmpty();
    }

    @Test
    default void givesBackAReportAsItWas() {
        Entry entry = kept("octocat", 7, 0, 1);
        List<KeptReport> history = archive().reports().history(OCTOCAT);
        assertThat(history).hasSize(1);
        assertThat(history.getFirst().analyzedAt()).isEqualTo(NOON);
        assertThat(history.getFirst().lastSeenAt()).isEqualTo(NOON);
        assertThat(history.getFirst().digest()).matches("[0-9a-f]{16,}");
        assertThat(archive().reports().find(OCTOCAT, history.getFirst().id())).contains(entry);
    }

    @Test
    default void keepsAReportOnceHoweverOftenItWasMade() {
        Entry first = kept("octocat", 7, 0, 1);
        kept("octocat", 7, 1, 1);
        kept("octocat", 7, 30, 1);
        List<KeptReport> history = archive().reports().history(OCTOCAT);
        assertThat(history).hasSize(1);
        assertThat(history.getFirst().analyzedAt()).isEqualTo(NOON);
        assertThat(history.getFirst().lastSeenAt()).isEqualTo(day(30));
        assertThat(archive().reports().find(OCTOCAT, history.getFirst().id())).contains(first);
    }

    @Test
    default void listsReportsThatDifferNewestFirst() {
        kept("octocat", 7, 0, 1);
        kept("octocat", 7, 1, 2);
        Entry back = kept("octocat", 7, 2, 1);
        List<KeptReport> history = archive().reports().history(OCTOCAT);
        assertThat(history).extracting(KeptReport::analyzedAt).containsExactly(day(2), day(1), day(0));
        assertThat(history.get(0).digest())
                .isEqualTo(history.get(2).digest())
                .isNotEqualTo(history.get(1).digest());
        assertThat(archive().reports().find(OCTOCAT, history.getFirst().id())).contains(back);
    }

    @Test
    default void ignoresAReportThatIsOlderThanTheNewest() {
        kept("octocat", 7, 5, 1);
        kept("octocat", 7, 3, 2);
        assertThat(archive().reports().history(OCTOCAT))
                .extracting(KeptReport::analyzedAt)
                .containsExactly(day(5));
    }

    @Test
    default void aRenamedAccountKeepsItsHistoryUnderEveryName() {
        kept("octocat", 7, 0, 1);
        kept("hubot", 7, 1, 2);
        assertThat(archive().reports().history(OCTOCAT)).hasSize(2);
        assertThat(archive().reports().history(new Login("HuBot"))).hasSize(2);
        assertThat(archive().people().names(OCTOCAT)).containsExactlyInAnyOrder(OCTOCAT, new Login("hubot"));
    }

    @Test
    default void aNameThatPassedToAnotherAccountShowsThatAccount() {
        kept("octocat", 7, 0, 1);
        kept("hubot", 7, 1, 2);
        kept("octocat", 8, 2, 3);
        assertThat(archive().reports().history(OCTOCAT))
                .extracting(KeptReport::analyzedAt)
                .containsExactly(day(2));
        ReportId others =
                archive().reports().history(new Login("hubot")).getFirst().id();
        assertThat(archive().reports().find(OCTOCAT, others)).isEmpty();
    }

    @Test
    default void givesBackTasksAsTheyEnded() {
        Task failed = Tasks.cancelled(Tasks.started(Tasks.aQueuedTask("octocat")));
        Task first = ended(Reports.of("octocat", 7, day(0), 1));
        Task same = ended(Reports.of("octocat", 7, day(1), 1));
        List.of(failed, first, same, same).forEach(archive().tasks()::keep);
        settle();
        assertThat(archive().tasks().find(failed.id())).contains(failed);
        assertThat(archive().tasks().find(first.id())).contains(first);
        assertThat(archive().tasks().find(same.id())).contains(same);
        assertThat(archive().tasks().summary(same.id())).contains(TaskSummary.of(same));
        assertThat(archive().tasks().summary(failed.id())).contains(TaskSummary.of(failed));
    }

    /** Its result differs from the report that was kept, by its times and its cost. */
    @Test
    default void givesBackATaskWhoseReportWasKeptBefore() {
        kept("octocat", 7, 0, 1);
        Entry again = kept("octocat", 7, 1, 1);
        archive().tasks().keep(ended(again));
        settle();
        assertThat(archive().tasks().find(again.task())).contains(ended(again));
    }

    @Test
    default void keepsTheFirstEndOfATask() {
        Task queued = Tasks.aQueuedTask("octocat");
        archive().tasks().keep(Tasks.cancelled(queued));
        archive().tasks().keep(Tasks.cancelled(Tasks.started(queued)));
        settle();
        assertThat(archive().tasks().find(queued.id())).contains(Tasks.cancelled(queued));
    }

    @Test
    default void erasesAPersonUnderAllNamesAndNobodyElse() {
        Entry before = kept("octocat", 7, 0, 1);
        Entry after = kept("hubot", 7, 1, 2);
        Entry other = kept("other", 8, 1, 3);
        List.of(before, after, other).forEach(entry -> archive().tasks().keep(ended(entry)));
        settle();
        archive().people().erase(OCTOCAT);
        archive().people().erase(OCTOCAT);
        assertThat(archive().reports().history(OCTOCAT)).isEmpty();
        assertThat(archive().reports().history(new Login("hubot"))).isEmpty();
        assertThat(archive().tasks().find(before.task())).isEmpty();
        assertThat(archive().tasks().find(after.task())).isEmpty();
        assertThat(archive().tasks().find(other.task())).contains(ended(other));
        assertThat(archive().reports().history(new Login("other"))).hasSize(1);
    }

    private Entry kept(String name, long id, int day, int followers) {
        Entry entry = Reports.of(name, id, day(day), followers);
        archive().reports().keep(entry);
        settle();
        return entry;
    }

    private static Instant day(int day) {
        return NOON.plus(Duration.ofDays(day));
    }

    private static Task ended(Entry entry) {
        Instant at = entry.analysis().provenance().analyzedAt();
        Task running = Task.queued(entry.task(), false, at).in(new Queued().start(1), at);
        return new Task(
                running.id(),
                false,
                at,
                at,
                running.revision() + 1,
                ((dev.assay.domain.task.TaskState.Running) running.state()).succeed(at, entry.analysis()),
                Optional.empty());
    }
}
