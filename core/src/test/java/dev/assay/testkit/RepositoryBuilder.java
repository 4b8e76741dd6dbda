package dev.assay.testkit;

import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Repository.LanguageBytes;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a repository of the person's own. */
public final class RepositoryBuilder {

    private final String name;
    private final List<LanguageBytes> languages = new ArrayList<>();
    private Optional<String> description = Optional.empty();
    private List<String> topics = List.of();
    private List<String> files = List.of();
    private Optional<Instant> pushedAt = Optional.of(Snapshots.NOON);
    private Optional<String> unreadLanguage = Optional.empty();
    private boolean fork;
    private int stars;

    private RepositoryBuilder(String name) {
        this.name = name;
    }

    /** Starts a repository without stars, code or words. */
    public static RepositoryBuilder aRepository(String name) {
        return new RepositoryBuilder(name);
    }

    /** Adds bytes of a language. */
    public RepositoryBuilder language(String language, long bytes) {
        languages.add(new LanguageBytes(language, bytes));
        return this;
    }

    /** Leaves the languages unread, the main one apart. */
    public RepositoryBuilder languagesUnread(String main) {
        unreadLanguage = Optional.of(main);
        return this;
    }

    /** Describes it. */
    public RepositoryBuilder description(String text) {
        description = Optional.of(text);
        return this;
    }

    /** Gives it topics. */
    public RepositoryBuilder topics(String... all) {
        topics = List.of(all);
        return this;
    }

    /** Puts files into its root folder. */
    public RepositoryBuilder files(String... all) {
        files = List.of(all);
        return this;
    }

    /** Says when it was pushed to last. */
    public RepositoryBuilder pushedAt(Instant moment) {
        pushedAt = Optional.of(moment);
        return this;
    }

    /** Makes it a fork. */
    public RepositoryBuilder fork() {
        fork = true;
        return this;
    }

    /** Gives it stars. */
    public RepositoryBuilder stars(int count) {
        stars = count;
        return this;
    }

    /** Returns the repository. */
    public Repository build() {
        return new Repository(
                Snapshots.own(name),
                description,
                URI.create("https://github.com/" + Snapshots.OCTOCAT + "/" + name),
                new Repository.Traits(fork, false, false, false),
                new Repository.Counts(stars, 0, 1),
                new Repository.Dates(Snapshots.NOON, Snapshots.NOON, pushedAt),
                unreadLanguage.or(() -> languages.stream().findFirst().map(LanguageBytes::language)),
                unreadLanguage.isPresent() ? Optional.empty() : Optional.of(languages),
                topics,
                Optional.empty(),
                Optional.of(files));
    }
}
