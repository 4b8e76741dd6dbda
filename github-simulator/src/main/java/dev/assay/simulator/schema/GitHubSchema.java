package dev.assay.simulator.schema;

import dev.assay.simulator.graphql.ObjectType;
import dev.assay.simulator.graphql.Schema;
import dev.assay.simulator.graphql.Schema.Abstract;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of GitHub's GraphQL schema that the simulator knows. */
final class GitHubSchema {

    private GitHubSchema() {}

    static Schema of(InstantSource clock) {
        List<ObjectType<?>> types = new ArrayList<>(QueryRoot.types());
        types.add(Connection.pageInfoType());
        types.addAll(AccountTypes.types());
        types.addAll(RepositoryTypes.types());
        types.addAll(CommitTypes.types());
        types.addAll(PullRequestTypes.types());
        types.addAll(ContributionTypes.types());
        types.add(AccountTypes.user(clock));
        return new Schema(
                types,
                Map.of(
                        "RepositoryOwner",
                        new Abstract(List.of("User", "Organization"), Set.of("id", "login", "url", "avatarUrl")),
                        "GitObject",
                        new Abstract(List.of("Commit", "Tree", "Blob"), Set.of("oid"))));
    }
}
