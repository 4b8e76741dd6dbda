package dev.assay.benchmarks.peers;

import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contents;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.FileInterest;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.Overview;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.port.out.ProfileDetails;
import dev.assay.testkit.Snapshots;
import java.util.List;

/** A GitHub where every account exists and holds nothing. To ask for one is to do the job. */
final class EmptyAccounts implements GitHubClient {

    private final Job job;
    private final ProfileSnapshot nothing = Snapshots.aSnapshot().build();

    EmptyAccounts(Job job) {
        this.job = job;
    }

    @Override
    public OverviewAnswer overview(Login login, CallContext context) throws InterruptedException {
        job.run(login.toString());
        Account model = nothing.account();
        Account account = new Account(
                login,
                login.toString(),
                model.nodeId(),
                model.databaseId(),
                model.kind(),
                model.details(),
                model.counts(),
                model.avatar(),
                model.createdAt(),
                model.updatedAt());
        return new OverviewAnswer.Found(
                new Overview(
                        account,
                        nothing.organizations(),
                        nothing.starred(),
                        nothing.repositories(),
                        nothing.contributions(),
                        nothing.career()),
                new Nothing());
    }

    @Override
    public void close() {}

    private final class Nothing implements ProfileDetails {

        @Override
        public Section<CommitHistory> commits() {
            return nothing.commits();
        }

        @Override
        public Section<List<Project>> projects() {
            return nothing.projects();
        }

        @Override
        public Section<PullRequestHistory> pullRequests() {
            return nothing.pullRequests();
        }

        @Override
        public Section<Contents> contents(FileInterest interest) {
            return new Section.Seen<>(new Contents(List.of(), nothing.authorships()), Coverage.complete(0));
        }
    }
}
