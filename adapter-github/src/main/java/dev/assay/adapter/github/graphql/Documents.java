package dev.assay.adapter.github.graphql;

import dev.assay.adapter.github.wire.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** The GraphQL documents that are sent as they stand, and the parts of those that are put together. */
public final class Documents {

    private static final String RATE_LIMIT = "rateLimit { cost remaining resetAt }";
    private static final String BY_REPOSITORY = "  ...ByRepository\n";

    private final String contributed = read("contributed-fragment");
    private final String identity = read("identity-fragment");
    private final String organizations = read("organizations-fragment");
    private final String stars = read("stars-fragment");
    private final String outlook = read("outlook-fragment");
    private final String year = read("year-fragment");
    private final String byRepository = read("by-repository-fragment") + contributed;
    private final String listed = read("listed-fragment");
    private final String repositories = read("repositories-fragment") + listed + read("content-fragment");
    private final String repositoriesPage = read("repositories") + repositories;
    private final String repositoriesListed =
            read("repositories") + read("repositories-fragment").replace("    ...Content\n", "") + listed;
    private final String pullRequests = read("pull-requests");
    private final String pullRequestCursor = read("pull-request-cursor");
    private final String commits = read("commits-fragment");
    private final String careerYear = read("career-year-fragment");
    private final String project = read("project-fragment");
    private final String merges = read("merges-fragment");

    /** Returns the document that asks for all that the first round trip can bring. */
    public Document overview() {
        return new Document(EnumSet.allOf(Part.class), this::overview);
    }

    private String overview(Set<Part> without) {
        Selection all = new Selection("Overview", without);
        all.with(Part.ORGANIZATIONS, "$organizations: Int!", "...Organizations", organizations);
        all.with(Part.STARS, "$stars: Int!", "...Stars", stars);
        all.with(Part.PULL_REQUESTS, "$ahead: Int!", "...Outlook", outlook);
        all.with(Part.CONTRIBUTIONS, "", "contributionsCollection { ...Year }", year(without));
        all.with(Part.REPOSITORIES, "$repositories: Int!", """
                repositories(first: $repositories, ownerAffiliations: OWNER, privacy: PUBLIC, \
                orderBy: {field: PUSHED_AT, direction: DESC}) { ...Repositories }""", repositories);
        return all.text(identity);
    }

    /** Returns the document that asks who a person is and for little else; it knows what else it does not ask for. */
    public Document identity() {
        return new Document(EnumSet.allOf(Part.class), without -> {
            Selection little = new Selection("Identity", without);
            little.with(Part.PULL_REQUESTS, "$ahead: Int!", "...Outlook", outlook);
            return little.text(identity);
        });
    }

    /** Returns the document that asks for organizations only. */
    public Document organizations() {
        return Document.fixed(
                belongings("Organizations($login: String!, $organizations: Int!)", "...Organizations") + organizations);
    }

    /** Returns the document that asks for stars only. */
    public Document stars() {
        return Document.fixed(belongings("Stars($login: String!, $stars: Int!)", "...Stars") + stars);
    }

    /** Returns the document that asks for the contributions within a window. */
    public Document year() {
        return new Document(EnumSet.of(Part.BY_REPOSITORY), without -> """
                query Contributions($login: String!, $from: DateTime!, $to: DateTime!) {
                  user(login: $login) { contributionsCollection(from: $from, to: $to) { ...Year } }
                  %s
                }
                """.formatted(RATE_LIMIT) + year(without));
    }

    private String year(Set<Part> without) {
        return without.contains(Part.BY_REPOSITORY) ? year.replace(BY_REPOSITORY, "") : year + byRepository;
    }

    /** Returns the document that asks for a page of repositories. */
    public Document repositories() {
        return Document.fixed(repositoriesPage);
    }

    /** Returns the document that asks for a page of repositories without what is in them. */
    public Document repositoriesListed() {
        return Document.fixed(repositoriesListed);
    }

    public Document pullRequests() {
        return Document.fixed(pullRequests);
    }

    /** Returns the document that asks what comes after some pull requests, and nothing of them. */
    public Document pullRequestCursor() {
        return Document.fixed(pullRequestCursor);
    }

    public String commitsFragment() {
        return commits;
    }

    /** Returns what is asked of a year of a career. */
    public String careerYearFragment() {
        return careerYear;
    }

    /** Returns what is asked of a repository that a person works on; the author is a variable of the document. */
    public String projectFragment() {
        return project;
    }

    /** Returns what is asked of the newest merged pull requests of a repository. */
    public String mergesFragment() {
        return merges;
    }

    private static String belongings(String operation, String selection) {
        return """
                query %s {
                  user(login: $login) { %s }
                  %s
                }
                """.formatted(operation, selection, RATE_LIMIT);
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

    /** What is asked about a person, part by part. GitHub refuses variables and fragments that nothing uses. */
    private static final class Selection {

        private final String operation;
        private final Set<Part> without;
        private final StringBuilder declarations = new StringBuilder("$login: String!");
        private final StringBuilder fields = new StringBuilder("...Identity");
        private final StringBuilder fragments = new StringBuilder();

        private Selection(String operation, Set<Part> without) {
            this.operation = operation;
            this.without = without;
        }

        private void with(Part part, String declaration, String field, String fragment) {
            if (!without.contains(part)) {
                declarations.append(declaration.isEmpty() ? "" : ", ").append(declaration);
                fields.append("\n    ").append(field);
                fragments.append(fragment);
            }
        }

        private String text(String identity) {
            return """
                    query %s(%s) {
                      repositoryOwner(login: $login) { __typename }
                      user(login: $login) {
                        %s
                      }
                      %s
                    }
                    """.formatted(operation, declarations, fields, RATE_LIMIT) + identity + fragments;
        }
    }
}
