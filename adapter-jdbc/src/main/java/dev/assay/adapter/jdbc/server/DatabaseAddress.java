package dev.assay.adapter.jdbc.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a database is. Prints no password. */
public sealed interface DatabaseAddress {

    /** What an address looks like, in words for a message. */
    String FORMS = "sqlite:FILE or postgresql://user:password@host:port/db, with sslmode and sslrootcert behind a"
            + " question mark if need be";

    /** The values that {@code sslmode} may have. */
    Set<String> SSL_MODES = Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    /**
     * A file of SQLite.
     *
     * @param file where it is
     */
    record Sqlite(Path file) implements DatabaseAddress {

        @Override
        public String toString() {
            return "sqlite:" + file;
        }
    }

    /**
     * A server of PostgreSQL.
     *
     * @param host where it is
     * @param port where it listens
     * @param database of the server
     * @param user who asks; empty for the user of this process
     * @param password of the user; empty for none
     * @param options of the driver: {@code sslmode} and {@code sslrootcert}
     */
    record Postgres(
            String host,
            int port,
            String database,
            Optional<String> user,
            Optional<String> password,
            Map<String, String> options)
            implements DatabaseAddress {

        private static final int USUAL_PORT = 5432;

        /** Copies the options. */
        public Postgres {
            options = Map.copyOf(options);
        }

        /** Leaves user and password out. */
        @Override
        public String toString() {
            return "postgresql://" + host + ":" + port + "/" + database;
        }

        private static Optional<DatabaseAddress> parse(String text) {
            try {
                URI uri = new URI(text);
                String path = Optional.ofNullable(uri.getRawPath()).orElse("");
                Optional<Map<String, String>> options = options(uri.getRawQuery());
                if (uri.getHost() == null
                        || uri.getRawFragment() != null
                        || !path.matches("/[^/]+")
                        || uri.getPort() > 65_535
                        || uri.getPort() == 0
                        || options.isEmpty()) {
                    return Optional.empty();
                }
                String[] who =
                        Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
                return Optional.of(new Postgres(
                        uri.getHost(),
                        uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                        decoded(path.substring(1)),
                        Optional.of(decoded(who[0])).filter(user -> !user.isEmpty()),
                        who.length < 2 ? Optional.empty() : Optional.of(decoded(who[1])),
                        options.get()));
            } catch (URISyntaxException | IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }

        private static Optional<Map<String, String>> options(@Nullable String query) {
            Map<String, String> options = new LinkedHashMap<>();
            for (String part : query == null ? new String[0] : query.split("&", -1)) {
                String[] pair = part.split("=", 2);
                boolean known = pair.length == 2
                        && (pair[0].equals("sslrootcert")
                                || (pair[0].equals("sslmode") && SSL_MODES.contains(pair[1])));
                if (!known) {
                    return Optional.empty();
                }
                options.put(pair[0], decoded(pair[1]));
            }
            return Optional.of(options);
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }

    /** Reads an address; empty if it is none. */
    static Optional<DatabaseAddress> parse(String text) {
        if (text.startsWith("sqlite:")) {
            return file(text.substring("sqlite:".length()));
        }
        return text.startsWith("postgresql://") || text.startsWith("postgres://")
                ? Postgres.parse(text)
                : Optional.empty();
    }

    private static Optional<DatabaseAddress> file(String name) {
        try {
            return name.isBlank() || name.startsWith(":") ? Optional.empty() : Optional.of(new Sqlite(Path.of(name)));
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }
}
