package dev.assay.simulator.schema;

import dev.assay.simulator.exchange.Json;
import dev.assay.simulator.graphql.Arguments;
import dev.assay.simulator.graphql.GraphQlException;
import dev.assay.simulator.graphql.ObjectType;
import dev.assay.simulator.limits.Quotas;
import dev.assay.simulator.world.Account;
import dev.assay.simulator.world.Repository;
import dev.assay.simulator.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a query begins. */
record QueryRoot(World world, Quotas.Standing standing, int cost, long nodes) {

    static List<ObjectType<?>> types() {
        ObjectType<QueryRoot> query = ObjectType.of("Query", QueryRoot.class)
                .object("user", "User", "login!", (root, arguments) -> root.user(login(arguments)))
                .object(
                        "organization",
                        "Organization",
                        "login!",
                        (root, arguments) -> root.organization(login(arguments)))
                .object(
                        "repositoryOwner",
                        "RepositoryOwner",
                        "login!",
                        (root, arguments) -> root.owner(login(arguments)))
                .object("repository", "Repository", "owner! name!", QueryRoot::repository)
                .object("rateLimit", "RateLimit", root -> root);
        ObjectType<QueryRoot> rateLimit = ObjectType.of("RateLimit", QueryRoot.class)
                .leaf("limit", root -> root.standing().limit())
                .leaf("cost", QueryRoot::cost)
                .leaf("nodeCount", QueryRoot::nodes)
                .leaf("remaining", root -> root.standing().remaining())
                .leaf("used", root -> root.standing().used())
                .leaf("resetAt", root -> Json.time(root.standing().reset()));
        return List.of(query, rateLimit);
    }

    private static String login(Arguments arguments) {
        return arguments.text("login").orElse("");
    }

    private PersonInWorld user(String login) {
        return world.account(login)
                .filter(account -> !account.organization())
                .map(account -> new PersonInWorld(world, account))
                .orElseThrow(() -> missing("a User with the login of '" + login + "'."));
    }

    private PersonInWorld organization(String login) {
        return world.account(login)
                .filter(Account::organization)
                .map(account -> new PersonInWorld(world, account))
                .orElseThrow(() -> missing("an Organization with the login of '" + login + "'."));
    }

    private @Nullable PersonInWorld owner(String login) {
        return world.account(login)
                .map(account -> new PersonInWorld(world, account))
                .orElse(null);
    }

    private RepositoryInWorld repository(Arguments arguments) {
        String owner = arguments.text("owner").orElse("");
        String name = arguments.text("name").orElse("");
        return world.repository(owner, name)
                .or(() -> world.former().repository(owner, name).flatMap(world::repository))
                .map(repository -> new RepositoryInWorld(world, repository))
                .orElseThrow(() -> missing("a Repository with the name '" + owner + "/" + name + "'."));
    }

    private static GraphQlException missing(String what) {
        return new GraphQlException("NOT_FOUND", "Could not resolve to " + what);
    }

    /** An account, and where to look for what hangs on it. */
    record PersonInWorld(World world, Account account) {

        /** A person who is made already; null if there is none of that login. */
        static @Nullable PersonInWorld present(World world, String login) {
            return world.accountPresent(login)
                    .map(account -> new PersonInWorld(world, account))
                    .orElse(null);
        }
    }

    /** A repository, and where to look for the people in it. */
    record RepositoryInWorld(World world, Repository repository) {

        static List<RepositoryInWorld> all(World world, List<Repository> repositories) {
            return repositories.stream()
                    .map(repository -> new RepositoryInWorld(world, repository))
                    .toList();
        }
    }
}
