package dev.assay.adapter.jdbc.testkit;

import dev.assay.adapter.jdbc.server.DatabaseAddress;
import dev.assay.testkit.Folders;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A real PostgreSQL, started once for all tests of a run. Each test gets databases of its own. */
public final class PostgresServer implements ParameterResolver {

    /** Makes the extension. */
    public PostgresServer() {}

    /** Runs until the tests are over. */
    public static final class Running implements AutoCloseable {

        private static final int TRIES = 20;

        private final Path data;
        private EmbeddedPostgres server;
        private int databases;

        Running() throws IOException {
            data = Files.createTempDirectory("assay-postgres-");
            server = builder().start();
        }

        private EmbeddedPostgres.Builder builder() {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data.resolve("data"))
                    .setCleanDataDirectory(false)
                    // As an operator runs it: what was committed outlives the server.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setPGStartupWait(Duration.ofMinutes(2));
        }

        /** Makes an empty database. */
        public synchronized DatabaseAddress freshDatabase() throws SQLException {
            databases++;
            String name = "assay" + databases;
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return DatabaseAddress.parse(
                            "postgresql://postgres:postgres@localhost:%s/%s".formatted(server.getPort(), name))
                    .orElseThrow();
        }

        /** Kills the server with all that it does, as a loss of power would. */
        public synchronized void kill() throws IOException, ExecutionException, InterruptedException {
            Path file = data.resolve("data").resolve("postmaster.pid");
            ProcessHandle main = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    .orElseThrow();
            var others = main.children().toList();
            main.destroyForcibly();
            main.onExit().get();
            for (ProcessHandle other : others) {
                other.destroyForcibly();
                other.onExit().get();
            }
        }

        /** Starts it again at the same port. */
        public synchronized void restart() throws IOException {
            int port = server.getPort();
            // Lets go of its lock; there is nothing left to stop.
            server.close();
            IOException last = new IOException("not tried");
            for (int i = 0; i < TRIES; i++) {
                try {
                    server = builder().setPort(port).start();
                    return;
                } catch (IOException | IllegalStateException busy) {
                    last = new IOException("PostgreSQL did not start again", busy);
                }
            }
            throw last;
        }

        @Override
        public synchronized void close() throws IOException {
            server.close();
            Folders.delete(data);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Running.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(PostgresServer.class))
                .computeIfAbsent(Running.class, key -> opened(), Running.class);
    }

    private static Running opened() {
        try {
            return new Running();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start", failed);
        }
    }
}
