package dev.assay.adapter.github;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The GraphQL documents that are sent as they stand, and the parts of those that are put together. */
final class Documents {

    private final String repositoriesFragment = read("repositories-fragment");
    private final String overview = read("overview") + repositoriesFragment;
    private final String repositories = read("repositories") + repositoriesFragment;
    private final String pullRequests = read("pull-requests");
    private final String commitsFragment = read("commits-fragment");

    String overview() {
        return overview;
    }

    String repositories() {
        return repositories;
    }

    String pullRequests() {
        return pullRequests;
    }

    String commitsFragment() {
        return commitsFragment;
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
