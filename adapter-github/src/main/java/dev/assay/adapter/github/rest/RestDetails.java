package dev.assay.adapter.github.rest;

import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contents;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.FileInterest;
import dev.assay.port.out.ProfileDetails;
import java.util.List;

/** Reads over REST what hangs on an account, by the plan that was made when it was found. */
final class RestDetails implements ProfileDetails {

    static final String YEARS_NEED_TOKEN =
            "GitHub tells the years of a person, and where they worked in them, only to callers with a token";

    private static final String TOUCHES_NEED_TOKEN =
            "Without a token GitHub is not asked who touched a file: that takes a call for each";

    private final RestOverview.Found found;
    private final CallContext context;
    private final RestCommits commits;
    private final RestPullRequests pullRequests;
    private final RestManifests manifests;

    RestDetails(RestCalls calls, RestOverview.Found found, CallContext context) {
        this.found = found;
        this.context = context;
        this.commits = new RestCommits(calls);
        this.pullRequests = new RestPullRequests(calls);
        this.manifests = new RestManifests(calls);
    }

    @Override
    public Section<CommitHistory> commits() throws InterruptedException {
        return commits.read(found, context);
    }

    @Override
    public Section<List<Project>> projects() {
        return new Section.Unseen<>(YEARS_NEED_TOKEN);
    }

    @Override
    public Section<PullRequestHistory> pullRequests() throws InterruptedException {
        return pullRequests.read(found.overview().account().login(), context);
    }

    @Override
    public Section<Contents> contents(FileInterest interest) throws InterruptedException {
        return manifests
                .read(found, interest::manifest, context)
                .map(files -> new Contents(files, new Section.Unseen<>(TOUCHES_NEED_TOKEN)));
    }
}
