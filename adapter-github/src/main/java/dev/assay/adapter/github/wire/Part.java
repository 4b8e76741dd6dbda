package dev.assay.adapter.github.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of what is asked about a person that the rest can be read without. Each is a fragment of its own. */
@SuppressWarnings("ImmutableEnumChecker") // the lists cannot be changed
public enum Part {
    ORGANIZATIONS("Organizations", List.of("organizations")),
    STARS("Stars", List.of("starredRepositories")),
    PULL_REQUESTS("Outlook", List.of("merged", "open", "changed", "newest", "pullRequests")),
    REPOSITORIES("Repositories", List.of("repositories")),
    BY_REPOSITORY("ByRepository", List.of("commitContributionsByRepository")),
    CONTRIBUTIONS("Year", List.of("contributionsCollection"));

    private final String fragment;
    private final List<String> fields;

    Part(String fragment, List<String> fields) {
        this.fragment = fragment;
        this.fields = fields;
    }

    /** Returns the path in an answer at which this part is missing if it was not asked for. */
    public List<String> path() {
        return this == BY_REPOSITORY
                ? List.of("user", "contributionsCollection", fields.getFirst())
                : List.of("user", fields.getFirst());
    }

    /** Returns the innermost part that a path in an answer about a person leads into. */
    public static Optional<Part> along(List<String> path) {
        return path.size() < 2 || !path.getFirst().equals("user")
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(part -> part == BY_REPOSITORY
                                ? path.contains(part.fields.getFirst())
                                : part.fields.contains(path.get(1)))
                        .findFirst();
    }

    /** Returns the part that a fragment belongs to. */
    public static Optional<Part> ofFragment(String name) {
        return Arrays.stream(values())
                .filter(part -> part.fragment.equals(name))
                .findFirst();
    }

    /** Returns the part that a field belongs to. */
    public static Optional<Part> ofField(String name) {
        return Arrays.stream(values())
                .filter(part -> part.fields.contains(name))
                .findFirst();
    }
}
