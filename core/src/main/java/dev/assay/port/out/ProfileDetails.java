package dev.assay.port.out;

import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contents;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import java.util.List;

/**
 * Reads what hangs on an account that was found. These do not depend on each other and may be asked for at once. Blocks
 * and can be interrupted, like {@link GitHubClient}.
 */
public interface ProfileDetails {

    /** Reads the person's commits on the default branches of the repositories they own or contributed to. */
    Section<CommitHistory> commits() throws InterruptedException;

    /** Reads the repositories that the person works on, own ones and others', and what they did there. */
    Section<List<Project>> projects() throws InterruptedException;

    /** Reads the pull requests the person opened anywhere. */
    Section<PullRequestHistory> pullRequests() throws InterruptedException;

    /**
     * Reads dependency manifests in the repositories that the person works on, and who touched what there.
     *
     * @param interest tells which files are worth it
     */
    Section<Contents> contents(FileInterest interest) throws InterruptedException;
}
