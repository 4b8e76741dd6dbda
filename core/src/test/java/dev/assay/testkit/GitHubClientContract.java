package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.FileInterest;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.Overview;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.port.out.OverviewAnswer.Found;
import dev.assay.port.out.OverviewAnswer.Missing;
import dev.assay.port.out.OverviewAnswer.RateLimited;
import dev.assay.port.out.OverviewAnswer.Unauthorized;
import dev.assay.port.out.OverviewAnswer.Unavailable;
import dev.assay.port.out.ProfileDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link GitHubClient} promises, whatever way it asks. An implementation provides clients in the situations
 * that can be met; it closes them after the test.
 */
public interface GitHubClientContract {

    /** Longer than any answer takes. */
    Duration SOON = Await.BOUND;

    /** How long the limits of these tests last. */
    Duration UNTIL_RESET = Duration.ofMinutes(30);

    /** No account has this login. */
    Login NOBODY = new Login("nobody-has-this-login");

    /** Returns a client for which all goes well; its limits are far away. The same one throughout a test. */
    GitHubClient client();

    /** Returns a client whose token GitHub refuses. */
    GitHubClient refused();

    /** Returns a client whose limits are all spent, and are granted anew after this time. */
    GitHubClient exhausted(Duration untilReset);

    /** Returns a client that cannot reach GitHub. */
    GitHubClient unreachable();

    /** Returns a client that reaches a GitHub which never answers. */
    GitHubClient silent();

    /** Returns the login of a person who owns a repository. */
    Login person();

    /** Returns the login of an organization. */
    Login organization();

    /** Returns the time as the clients and their GitHub see it. */
    Instant now();

    /** Lets time pass for the clients and their GitHub. */
    void pass(Duration time);

    @Test
    default void findsAPersonWithTheirRepositories() throws InterruptedException {
        Overview overview = found(client(), RecordingContext.impatient()).overview();
        assertThat(overview.account().login()).isEqualTo(person());
        assertThat(overview.account().displayLogin()).isEqualToIgnoringCase(person().value());
        assertThat(overview.account().kind()).isEqualTo(Account.Kind.USER);
        assertThat(overview.repositories().content().orElseThrow())
                .isNotEmpty()
                .allSatisfy(repository -> assertThat(repository.name().belongsTo(person()))
                        .as("%s", repository.name())
                        .isTrue());
    }

    @Test
    default void findsAPersonWhateverTheCaseOfTheLogin() throws InterruptedException {
        Login shouted = new Login(person().value().toUpperCase(Locale.ROOT));
        OverviewAnswer answer = client().overview(shouted, RecordingContext.impatient());
        assertThat(answer).isInstanceOf(Found.class);
        assertThat(((Found) answer).overview().account().login()).isEqualTo(person());
    }

    @Test
    default void sawEverySectionWholeOrSaysWhyNot() throws InterruptedException {
        assertThat(sections(found(client(), RecordingContext.impatient()))).allSatisfy(section -> {
            Coverage coverage = section.coverage();
            assertThat(coverage.fetched()).isNotNegative();
            assertThat(section.content().isEmpty()).isEqualTo(coverage.status() == Coverage.Status.UNAVAILABLE);
            if (coverage.status() != Coverage.Status.COMPLETE) {
                assertThat(coverage.reason().orElseThrow()).isNotBlank();
            }
        });
    }

    @Test
    default void givesEqualAnswersWhenAskedTwice() throws InterruptedException {
        Found first = found(client(), RecordingContext.impatient());
        Found second = found(client(), RecordingContext.impatient());
        assertThat(second.overview()).isEqualTo(first.overview());
        assertThat(details(second.details())).isEqualTo(details(first.details()));
    }

    @Test
    default void readsTheDetailsSideBySideToo() throws InterruptedException {
        List<Section<?>> oneByOne =
                details(found(client(), RecordingContext.impatient()).details());
        ProfileDetails details = found(client(), RecordingContext.impatient()).details();
        List<Callable<Section<?>>> all = List.of(
                details::commits, details::pullRequests, () -> details.contents(FileInterest.onlyIn(name -> true)));
        try (ExecutorService stages = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Section<?>> sideBySide = new ArrayList<>();
            stages.invokeAll(all).stream().map(Future::resultNow).forEach(sideBySide::add);
            assertThat(sideBySide).isEqualTo(oneByOne);
        }
    }

    @Test
    default void readsNoManifestThatNobodyWants() throws InterruptedException {
        ProfileDetails details = found(client(), RecordingContext.impatient()).details();
        details.contents(FileInterest.onlyIn(name -> false))
                .content()
                .ifPresent(contents -> assertThat(contents.manifests()).isEmpty());
    }

    @Test
    default void everyPlannedCallIsAnswered() throws InterruptedException {
        RecordingContext context = RecordingContext.impatient();
        details(found(client(), context).details());
        assertThat(context.planned()).isNotEmpty();
        assertThat(context.answered()).isEqualTo(context.planned());
        assertThat(context.waits()).isEmpty();
    }

    @Test
    default void saysThatNobodyHasALogin() throws InterruptedException {
        RecordingContext context = RecordingContext.impatient();
        OverviewAnswer answer = client().overview(NOBODY, context);
        assertThat(answer).isInstanceOf(Missing.class);
        assertThat(((Missing) answer).detail()).contains(NOBODY.value()).doesNotContainIgnoringCase("organization");
        assertThat(context.answered()).isEqualTo(context.planned());
    }

    @Test
    default void saysThatAnOrganizationIsNoPerson() throws InterruptedException {
        RecordingContext context = RecordingContext.impatient();
        OverviewAnswer answer = client().overview(organization(), context);
        assertThat(answer).isInstanceOf(Missing.class);
        assertThat(((Missing) answer).detail())
                .containsIgnoringCase(organization().value())
                .containsIgnoringCase("organization");
        assertThat(context.answered()).isEqualTo(context.planned());
    }

    @Test
    default void saysThatATokenIsRefused() throws InterruptedException {
        RecordingContext context = RecordingContext.impatient();
        OverviewAnswer answer = refused().overview(person(), context);
        assertThat(answer).isInstanceOf(Unauthorized.class);
        assertThat(((Unauthorized) answer).detail()).isNotBlank();
        assertThat(context.answered()).isEqualTo(context.planned());
    }

    @Test
    default void saysWhenALimitResetsIfThereIsNoTimeToWait() throws InterruptedException {
        RecordingContext context = RecordingContext.impatient();
        OverviewAnswer answer = exhausted(UNTIL_RESET).overview(person(), context);
        assertThat(answer).isInstanceOf(RateLimited.class);
        RateLimited limited = (RateLimited) answer;
        assertThat(limited.detail()).isNotBlank();
        assertAboutTheReset(limited.retryAt());
        assertThat(context.waits()).as("the context was asked first").isNotEmpty();
    }

    @Test
    default void waitsForTheResetIfThereIsTime() throws InterruptedException {
        Instant start = now();
        RecordingContext context = RecordingContext.patient(this::passUntil);
        Found found = found(exhausted(UNTIL_RESET), context);
        assertThat(found.overview().account().login()).isEqualTo(person());
        assertThat(context.waits()).isNotEmpty();
        assertThat(now()).isAfterOrEqualTo(start.plus(UNTIL_RESET).minusSeconds(1));
    }

    @Test
    default void endsWithTheAnalysisThatIsStoppedWhileItWaits() {
        RecordingContext context = RecordingContext.stopped();
        GitHubClient exhausted = exhausted(UNTIL_RESET);
        assertThatThrownBy(() -> exhausted.overview(person(), context)).isInstanceOf(InterruptedException.class);
        assertThat(context.waits()).hasSize(1);
    }

    @Test
    default void saysThatGitHubCannotBeReached() throws InterruptedException {
        OverviewAnswer answer = unreachable().overview(person(), RecordingContext.patient(this::passUntil));
        assertThat(answer).isInstanceOf(Unavailable.class);
        assertThat(((Unavailable) answer).detail()).isNotBlank();
    }

    @Test
    default void canBeInterruptedWhileGitHubIsSilent() throws InterruptedException {
        RecordingContext context = RecordingContext.impatient();
        GitHubClient silent = silent();
        FutureTask<OverviewAnswer> call = new FutureTask<>(() -> silent.overview(person(), context));
        Thread caller = Thread.ofVirtual().start(call);
        assertThat(context.begins(SOON)).isTrue();
        caller.interrupt();
        assertThatThrownBy(() -> call.get(SOON.toSeconds(), TimeUnit.SECONDS))
                .hasCauseInstanceOf(InterruptedException.class);
    }

    private Found found(GitHubClient client, RecordingContext context) throws InterruptedException {
        OverviewAnswer answer = client.overview(person(), context);
        assertThat(answer).isInstanceOf(Found.class);
        return (Found) answer;
    }

    private static List<Section<?>> sections(Found found) throws InterruptedException {
        Overview overview = found.overview();
        Stream<Section<?>> first = Stream.of(
                overview.organizations(), overview.starred(), overview.repositories(), overview.contributions());
        return Stream.concat(first, details(found.details()).stream()).toList();
    }

    private static List<Section<?>> details(ProfileDetails details) throws InterruptedException {
        return List.of(details.commits(), details.pullRequests(), details.contents(FileInterest.onlyIn(name -> true)));
    }

    private void passUntil(Instant resumption) {
        Duration left = Duration.between(now(), resumption);
        if (left.isPositive()) {
            pass(left);
        }
    }

    /** GitHub counts in whole seconds, and a client may add a little, to be safe. */
    private void assertAboutTheReset(Instant moment) {
        Instant reset = now().plus(UNTIL_RESET);
        assertThat(moment).isBetween(reset.minusSeconds(1), reset.plusSeconds(60));
    }
}
