package dev.assay.adapter.github;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The GraphQL documents that are sent as they stand, and the parts of those that are put together. */
final class Documents {

    private static final String RATE_LIMIT = "rateLimit { cost remaining resetAt }";

    private final String contributed = read("contributed-fragment");
    private final String identity = read("identity-fragment");
    private final String belongings = read("belongings-fragment");
    private final String outlook = read("outlook-fragment");
    private final String year = read("year-fragment") + contributed;
    private final String repositories = read("repositories-fragment");
    private final String repositoriesPage = read("repositories") + repositories;
    private final String pullRequests = read("pull-requests");
    private final String commits = read("commits-fragment");

    /** Returns the document that asks for all that the first round trip can bring. */
    String overview() {
        return """
                query Overview($login: String!, $repositories: Int!, $ahead: Int!) {
                  repositoryOwner(login: $login) { __typename }
                  user(login: $login) {
                    ...Identity
                    ...Belongings
                    ...Outlook
                    contributionsCollection { ...Year }
                    repositories(first: $repositories, ownerAffiliations: OWNER, privacy: PUBLIC, \
                orderBy: {field: PUSHED_AT, direction: DESC}) { ...Repositories }
                  }
                  %s
                }
                """.formatted(RATE_LIMIT) + identity + belongings + outlook + year + repositories;
    }

    /** Returns the document that asks who somebody is and for little else. */
    String identity() {
        return user("Identity($login: String!, $ahead: Int!)", "...Identity ...Outlook") + identity + outlook;
    }

    /** Returns the document that asks for organizations and stars. */
    String belongings() {
        return user("Belongings($login: String!)", "...Belongings") + belongings;
    }

    /** Returns the document that asks for the contributions within a window. */
    String year() {
        return """
                query Contributions($login: String!, $from: DateTime!, $to: DateTime!) {
                  user(login: $login) { contributionsCollection(from: $from, to: $to) { ...Year } }
                  %s
                }
                """.formatted(RATE_LIMIT) + year;
    }

    /** Returns the document that asks for a page of repositories. */
    String repositories() {
        return repositoriesPage;
    }

    String pullRequests() {
        return pullRequests;
    }

    String commitsFragment() {
        return commits;
    }

    String contributedFragment() {
        return contributed;
    }

    private static String user(String operation, String selection) {
        return "query " + operation + " {\n"
                + "repositoryOwner(login: $login) { __typename }\nuser(login: $login) { " + selection + " }\n"
                + RATE_LIMIT + "\n}\n";
    }

    private static String read(String name) {
        try (InputStream file = Documents.class.getResourceAsStream(name + ".graphql")) {
            if (file == null) {
                throw new IllegalStateException("the document " + name + ".graphql is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
