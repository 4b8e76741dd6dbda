package dev.assay.adapter.jdbc.connection;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.assay.adapter.jdbc.server.DatabaseAddress.Postgres;
import dev.assay.domain.secret.Secrets;
import dev.assay.port.out.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A server of PostgreSQL. It need not be there when this is opened, and is found again by itself. While it is away, one
 * call a second tries it, and all others fail at once.
 */
public final class PostgresDatabase implements Database {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    /** The classes of states that say that the server, or the way to it, is not there. */
    private static final List<String> AWAY = List.of("08", "57", "53", "58", "XX");

    private final Postgres address;
    private final Secrets secrets;
    private final HikariDataSource pool;
    private final Schema schema;

    /** Lets one thread bring the schema up to date; the others wait for it. */
    private final ReentrantLock migrating = new ReentrantLock();

    private volatile boolean migrated;
    private volatile boolean up = true;
    private volatile long nextTry;

    private PostgresDatabase(Postgres address, Schema schema) {
        this.address = address;
        this.secrets = address.password().map(word -> Secrets.of(List.of(word))).orElse(Secrets.SHAPED);
        this.schema = schema;
        this.pool = PostgresPool.of(address);
    }

    /**
     * Opens a pool of connections, whether or not the server is there.
     *
     * @throws dev.assay.adapter.jdbc.server.UnusableDatabaseException if what is there was made by a later version
     */
    public static PostgresDatabase open(Postgres address, Schema schema) {
        PostgresDatabase database = new PostgresDatabase(address, schema);
        try {
            database.read("look for the database", session -> session.number("SELECT 1"));
        } catch (StoreException away) {
            System.getLogger(PostgresDatabase.class.getName())
                    .log(System.Logger.Level.WARNING, () -> away.getMessage() + "; reports wait until it is there");
        } catch (RuntimeException unusable) {
            database.close();
            throw unusable;
        }
        return database;
    }

    /** Looks at a server once, without changing it. */
    public static <T> T looking(Postgres address, Function<DataSource, T> look) {
        PostgresDatabase database = new PostgresDatabase(address, source -> {});
        try {
            database.read("look for the database", session -> session.number("SELECT 1"));
            return look.apply(database.pool);
        } finally {
            database.close();
        }
    }

    /** Changes a server once. */
    public static void changing(Postgres address, Consumer<DataSource> change) {
        looking(address, source -> {
            change.accept(source);
            return true;
        });
    }

    @Override
    public <T> T read(String what, Work<T> work) {
        return asked(what, work);
    }

    @Override
    public <T> T write(String what, Work<T> work) {
        return asked(what, work);
    }

    private <T> T asked(String what, Work<T> work) {
        if (!up && System.nanoTime() - nextTry < 0) {
            throw new StoreException("could not " + what + ": PostgreSQL at " + address + " is away");
        }
        if (!up) {
            // The others go on failing at once while this call tries.
            nextTry = System.nanoTime() + PAUSE;
        }
        try {
            migrate();
            T result = inTransaction(work);
            up = true;
            return result;
        } catch (SQLException failure) {
            throw failed(what, failure);
        }
    }

    private void migrate() throws SQLException {
        if (migrated) {
            return;
        }
        migrating.lock();
        try {
            if (!migrated) {
                // Fails here, in words for an operator, if the server is away.
                pool.getConnection().close();
                schema.bringUpToDate(pool);
                migrated = true;
            }
        } finally {
            migrating.unlock();
        }
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            try {
                T result = work.run(new Session(new Unprepared(connection)));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                try {
                    connection.rollback();
                } catch (SQLException gone) {
                    failure.addSuppressed(gone);
                }
                throw failure;
            }
        }
    }

    private StoreException failed(String what, SQLException failure) {
        String state = Optional.ofNullable(deepest(failure).getSQLState()).orElse("08000");
        boolean away = AWAY.stream().anyMatch(state::startsWith) || state.length() < 2;
        if (away) {
            up = false;
            nextTry = System.nanoTime() + PAUSE;
        }
        String why = secrets.masked(
                Optional.ofNullable(deepest(failure).getMessage()).orElse("no reason was given"));
        return new StoreException(
                "could not %s: PostgreSQL at %s %s: %s"
                        .formatted(
                                what,
                                address,
                                away ? "is away" : "refused",
                                why.lines().findFirst().orElse("")),
                failure);
    }

    /** The pool wraps what the driver says. */
    private static SQLException deepest(SQLException failure) {
        SQLException cause = failure;
        while (cause.getCause() instanceof SQLException deeper) {
            cause = deeper;
        }
        return cause;
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public boolean up() {
        return up;
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public Use use() {
        HikariPoolMXBean pooled = pool.getHikariPoolMXBean();
        return new Use(pooled.getActiveConnections(), pooled.getThreadsAwaitingConnection());
    }

    @Override
    public void close() {
        pool.close();
    }

    /** The driver remembers statements by itself. */
    private record Unprepared(Connection connection) implements Session.Preparing {

        @Override
        public java.sql.PreparedStatement prepare(String sql) throws SQLException {
            return connection.prepareStatement(sql);
        }

        @Override
        public void done(java.sql.PreparedStatement statement) throws SQLException {
            statement.close();
        }
    }
}
