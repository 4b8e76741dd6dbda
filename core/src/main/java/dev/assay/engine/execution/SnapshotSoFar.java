package dev.assay.engine.execution;

import dev.assay.domain.profile.Authorship;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.Overview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What has been read of a person so far. Stages add to it side by side. */
final class SnapshotSoFar {

    private final Overview overview;

    /** Names of the sections of the overview that are still being read. */
    private final List<String> open;

    private final Part<CommitHistory> commits = new Part<>("commits");
    private final Part<PullRequestHistory> pullRequests = new Part<>("pull_requests");
    private final Part<List<DeclaredPackage>> packages = new Part<>("manifests");
    private final Part<List<Authorship>> authorships = new Part<>("authorship");
    private final Part<List<Project>> projects = new Part<>("projects");

    /** Begins with all that the first calls bring. */
    SnapshotSoFar(Overview overview) {
        this(overview, List.of());
    }

    private SnapshotSoFar(Overview overview, List<String> open) {
        this.overview = overview;
        this.open = open;
    }

    /** Begins with what the first calls have brought until now: what is unseen of it may still come. */
    static SnapshotSoFar beginning(Overview overview) {
        Map<String, Section<?>> sections = new LinkedHashMap<>();
        sections.put("organizations", overview.organizations());
        sections.put("starred", overview.starred());
        sections.put("repositories", overview.repositories());
        sections.put("languages", overview.repositories());
        sections.put("contributions", overview.contributions());
        sections.put("career", overview.career());
        sections.values().removeIf(section -> section.content().isPresent());
        return new SnapshotSoFar(overview, List.copyOf(sections.keySet()));
    }

    Part<CommitHistory> commits() {
        return commits;
    }

    Part<PullRequestHistory> pullRequests() {
        return pullRequests;
    }

    Part<List<DeclaredPackage>> packages() {
        return packages;
    }

    Part<List<Authorship>> authorships() {
        return authorships;
    }

    Part<List<Project>> projects() {
        return projects;
    }

    /** Returns the names of the sections that are still being read. */
    List<String> unread() {
        List<String> unread = new ArrayList<>(open);
        for (Part<?> part : List.of(commits, pullRequests, packages, projects, authorships)) {
            if (part.read().isEmpty()) {
                unread.add(part.name);
            }
        }
        return unread;
    }

    /** Returns all that has been read; the rest is unseen. */
    ProfileSnapshot snapshot() {
        return new ProfileSnapshot(
                overview.account(),
                overview.organizations(),
                overview.starred(),
                overview.repositories(),
                overview.contributions(),
                commits.soFar(),
                pullRequests.soFar(),
                packages.soFar(),
                overview.career(),
                projects.soFar(),
                authorships.soFar());
    }

    /**
     * A section that is read on its own.
     *
     * @param <T> its content
     */
    static final class Part<T> {

        private final String name;
        private final AtomicReference<Optional<Section<T>>> section = new AtomicReference<>(Optional.empty());

        Part(String name) {
            this.name = name;
        }

        void add(Section<T> all) {
            section.set(Optional.of(all));
        }

        private Optional<Section<T>> read() {
            return section.get();
        }

        private Section<T> soFar() {
            return section.get().orElseGet(() -> new Section.Unseen<>("It is still being read"));
        }
    }
}
