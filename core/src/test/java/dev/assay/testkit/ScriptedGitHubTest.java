package dev.assay.testkit;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.OverviewAnswer;
import java.time.Duration;
import java.time.Instant;

class ScriptedGitHubTest implements GitHubClientContract {

    private static final String OCTOCAT = "octocat";

    private final ManualClock clock = new ManualClock();
    private final ScriptedGitHub gitHub =
            new ScriptedGitHub().knows(Profiles.aSnapshotOf(OCTOCAT)).knowsOrganization("assembly");

    @Override
    public GitHubClient client() {
        return gitHub;
    }

    @Override
    public GitHubClient refused() {
        return gitHub.answers(OCTOCAT, new OverviewAnswer.Unauthorized("bad credentials"));
    }

    @Override
    public GitHubClient exhausted(Duration untilReset) {
        return gitHub.waitsFor(OCTOCAT, Stage.PROFILE, clock.instant().plus(untilReset));
    }

    @Override
    public GitHubClient unreachable() {
        return gitHub.answers(OCTOCAT, new OverviewAnswer.Unavailable("connection refused"));
    }

    @Override
    public GitHubClient silent() {
        gitHub.hold();
        return gitHub;
    }

    @Override
    public Login person() {
        return new Login(OCTOCAT);
    }

    @Override
    public Login organization() {
        return new Login("assembly");
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }
}
