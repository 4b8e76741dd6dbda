package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Batch;
import dev.assay.domain.task.BatchId;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.Storage;
import dev.assay.port.out.TaskClaims.Claim;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every storage promises to people who want to be forgotten. */
public interface PersonalDataContract {

    /** When everything was written. */
    Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    /** An hour. */
    Duration LIFE = Duration.ofHours(1);

    /** A login that a careless pattern would take for the other. */
    Login NAMESAKE = new Login("octocat_2");

    /** The person that is erased. */
    Login OCTOCAT = new Login("octocat");

    /** Returns the storage under test, the same throughout a test; empty at first. */
    Storage storage();

    @Test
    default void erasesAPersonFromEveryPlaceAndNobodyElse() throws InterruptedException {
        Task mine = filled(OCTOCAT);
        Task theirs = filled(NAMESAKE);
        assertThat(storage().people().unfinished(OCTOCAT)).containsExactly(mine.id());

        storage().people().erase(OCTOCAT);
        storage().people().erase(OCTOCAT);

        assertThat(storage().tasks().find(mine.id())).isEmpty();
        assertThat(storage().people().unfinished(OCTOCAT)).isEmpty();
        assertThat(storage().profiles().find(OCTOCAT)).isEmpty();
        assertThat(storage().claims().holder(Claim.flight(OCTOCAT))).isEmpty();
        assertThat(storage().claims().holder(Claim.idempotency("ann", "octocat")))
                .isEmpty();
        assertThat(storage().checkpoints().find(mine.id(), "step")).isEmpty();
        assertThat(storage().index().newest("ann", Optional.empty(), 10)).containsExactly(theirs.id());
        assertThat(storage().batches().find(batch().id()).orElseThrow().entries())
                .extracting(Batch.Entry::login)
                .containsExactly(NAMESAKE);

        assertThat(storage().tasks().find(theirs.id())).contains(theirs);
        assertThat(storage().profiles().find(NAMESAKE)).isPresent();
        assertThat(storage().claims().holder(Claim.flight(NAMESAKE))).contains(theirs.id());
        assertThat(storage().queue().backlog().waiting()).isEqualTo(1);
        assertThat(storage().queue().poll(5, Duration.ZERO))
                .extracting(delivery -> delivery.task())
                .containsExactly(theirs.id());
    }

    /** Asking for somebody who is not there is no mistake. */
    @Test
    default void erasesNobody() {
        storage().people().erase(new Login("nobody"));
        assertThat(storage().people().unfinished(new Login("nobody"))).isEmpty();
    }

    private static Batch batch() {
        return new Batch(
                BatchId.of(NOON, 5),
                NOON,
                List.of(
                        new Batch.Entry(OCTOCAT, Optional.of(task(OCTOCAT).id())),
                        new Batch.Entry(NAMESAKE, Optional.of(task(NAMESAKE).id()))));
    }

    private static Task task(Login login) {
        return Task.queued(TaskId.of(login, NOON, login.value().length()), false, NOON);
    }

    private Task filled(Login login) {
        Task task = task(login);
        ProfileCache.Entry report = Reports.of(login.value(), 7, NOON, 1);
        storage().index().start(task.id(), "ann", 0);
        storage().tasks().add(task, LIFE);
        storage().claims().claim(Claim.flight(login), Optional.empty(), task.id(), LIFE);
        storage().claims().claim(Claim.idempotency("ann", login.value()), Optional.empty(), task.id(), LIFE);
        storage().queue().offer(task.id(), Lane.LOCAL);
        storage().checkpoints().keep(task.id(), "step", "learned".getBytes(StandardCharsets.UTF_8));
        storage().profiles().offer(new ProfileCache.Entry(task.id(), report.analysis()), LIFE);
        storage().batches().add(batch(), LIFE);
        return task;
    }
}
