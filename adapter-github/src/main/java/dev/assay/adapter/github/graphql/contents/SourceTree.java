package dev.assay.adapter.github.graphql.contents;

import dev.assay.domain.profile.FilePlace;
import dev.assay.domain.profile.Repository.LanguageBytes;
import dev.assay.domain.profile.RepositoryName;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies in a repository, as far as it was looked into. Folders of others' work are not among the entries.
 *
 * @param repository full name
 * @param languages bytes by language, most first
 * @param entries files and folders; a folder's path ends in a slash
 */
record SourceTree(String repository, List<Language> languages, List<Entry> entries) {

    SourceTree {
        languages = List.copyOf(languages);
        entries = List.copyOf(entries);
    }

    RepositoryName name() {
        return RepositoryName.parse(repository);
    }

    List<LanguageBytes> bytes() {
        return languages.stream()
                .map(language -> new LanguageBytes(language.name(), language.bytes()))
                .toList();
    }

    /** Returns the paths of the files in which the person's own work may be. */
    Stream<String> files() {
        return entries.stream()
                .filter(entry -> !entry.path().endsWith("/"))
                .map(Entry::path)
                .filter(path -> FilePlace.of(path).own());
    }

    /**
     * A file or a folder.
     *
     * @param path from the root
     * @param size bytes; 0 for a folder
     * @param closed a folder that was not looked into
     */
    record Entry(String path, long size, boolean closed) {}

    /** Bytes of a language. */
    record Language(String name, long bytes) {}
}
