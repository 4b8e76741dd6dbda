package dev.assay.adapter.json;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.CommitSummary;
import dev.assay.domain.report.ConventionalInfo;
import java.time.Instant;
import java.util.Optional;

/** A commit. Its contributor is always the person. */
record CommitJson(
        String message,
        Instant date,
        String repository,
        String repositoryFullName,
        String sha,
        Optional<Integer> filesChanged,
        Optional<Integer> additions,
        Optional<Integer> deletions,
        String contributor) {

    static CommitJson of(CommitSummary commit, String login) {
        return new CommitJson(
                commit.message(),
                commit.date(),
                commit.repository().name(),
                commit.repository().toString(),
                commit.sha(),
                commit.changes().flatMap(Commit.Changes::files),
                commit.changes().map(Commit.Changes::additions),
                commit.changes().map(Commit.Changes::deletions),
                login);
    }

    CommitSummary toCommit() {
        return new CommitSummary(
                RepositoryName.parse(repositoryFullName),
                sha,
                date,
                message,
                additions.flatMap(added -> deletions.map(removed -> new Commit.Changes(added, removed, filesChanged))));
    }

    /** What Conventional Commits makes of its message. */
    record InfoJson(
            boolean isConventional,
            Optional<String> type,
            Optional<String> scope,
            String description,
            String category,
            boolean isBreakingChange,
            Optional<String> breakingDescription,
            String impactLevel) {

        static InfoJson of(ConventionalInfo info) {
            return new InfoJson(
                    info.conventional(),
                    info.type(),
                    info.scope(),
                    info.description(),
                    info.category(),
                    info.breaking(),
                    info.breakingDescription(),
                    info.impactLevel());
        }

        ConventionalInfo toInfo() {
            return new ConventionalInfo(
                    isConventional,
                    type,
                    scope,
                    description,
                    category,
                    isBreakingChange,
                    breakingDescription,
                    impactLevel);
        }
    }
}
