package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Section;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.ProfileCache.Entry;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What every {@link ProfileCache} promises. */
public interface ProfileCacheContract {

    /** Ten minutes. */
    Duration LIFE = Duration.ofMinutes(10);

    /** Returns the cache under test, the same one throughout a test. */
    ProfileCache cache();

    /** Lets time pass for the cache. */
    void pass(Duration time);

    @Test
    default void findsNothingAtFirst() {
        assertThat(cache().find(new Login("octocat"))).isEmpty();
    }

    @Test
    default void findsWhatWasOfferedInWhateverSpelling() {
        Entry entry = complete(1);
        cache().offer(entry, LIFE);
        assertThat(cache().find(new Login("OctoCat"))).contains(entry);
    }

    @Test
    default void forgetsAProfileWhenItsLifeIsOver() {
        cache().offer(complete(1), LIFE);
        pass(LIFE.plusSeconds(1));
        assertThat(cache().find(new Login("octocat"))).isEmpty();
    }

    @Test
    default void keepsACompleteProfileOverAPartialOne() {
        Entry complete = complete(1);
        cache().offer(complete, LIFE);
        cache().offer(partial(2), LIFE);
        assertThat(cache().find(new Login("octocat"))).contains(complete);
    }

    @Test
    default void takesAPartialProfileWhenTheCompleteOneIsGone() {
        cache().offer(complete(1), LIFE);
        pass(LIFE.plusSeconds(1));
        Entry partial = partial(2);
        cache().offer(partial, LIFE);
        assertThat(cache().find(new Login("octocat"))).contains(partial);
    }

    @Test
    default void letsACompleteProfileReplaceAnyOther() {
        cache().offer(partial(1), LIFE);
        cache().offer(complete(2), LIFE);
        Entry newest = complete(3);
        cache().offer(newest, LIFE);
        assertThat(cache().find(new Login("octocat"))).contains(newest);
    }

    @Test
    default void takesBackTheProfileOfATaskAndNoOther() {
        Entry first = complete(1);
        Entry second = complete(2);
        cache().offer(first, LIFE);
        cache().offer(second, LIFE);
        cache().withdraw(first.task());
        assertThat(cache().find(new Login("octocat"))).contains(second);
        cache().withdraw(second.task());
        cache().withdraw(second.task());
        assertThat(cache().find(new Login("octocat"))).isEmpty();
        cache().offer(first, LIFE);
        assertThat(cache().find(new Login("octocat"))).contains(first);
    }

    private static Entry complete(long number) {
        return entry(number, Profiles.aSnapshotOf("octocat"));
    }

    private static Entry partial(long number) {
        ProfileSnapshot whole = Profiles.aSnapshotOf("octocat");
        return entry(
                number,
                new ProfileSnapshot(
                        whole.account(),
                        whole.organizations(),
                        whole.starred(),
                        whole.repositories(),
                        new Section.Unseen<>("an outage"),
                        whole.commits(),
                        whole.pullRequests(),
                        whole.packages(),
                        whole.career(),
                        whole.projects(),
                        whole.authorships()));
    }

    private static Entry entry(long number, ProfileSnapshot snapshot) {
        var at = ManualClock.START.truncatedTo(ChronoUnit.MILLIS);
        return new Entry(
                TaskId.of(new Login("octocat"), at, number),
                ProfileAnalyzer.analyze(snapshot, at, new GitHubUsage(4, 4, 0, 0, 12)));
    }
}
