package dev.assay.adapter.jdbc.connection;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** One connection to a file of SQLite, with the statements that it has prepared. Belongs to one thread at a time. */
final class SqliteConnection implements AutoCloseable, Session.Preparing {

    private static final int BUSY_MILLIS = 5000;
    private static final int BUSY_AT_CHECKPOINT_MILLIS = 500;
    private static final int CACHE_KIB = -8192;
    private static final int JOURNAL_BYTES = 64 << 20;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();
    private boolean full = true;

    private SqliteConnection(Connection connection) {
        this.connection = connection;
    }

    static SqliteConnection open(Path file, boolean writing) throws SQLException {
        SqliteConnection connection = new SqliteConnection(source(file, writing).getConnection());
        if (writing) {
            // What is deleted is overwritten: a person who was erased is not to be found in free pages.
            connection.execute("PRAGMA secure_delete = ON");
        }
        return connection;
    }

    /** Makes a file that can give room back. That is decided before anything is in it. */
    static void make(Path file) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA auto_vacuum = INCREMENTAL");
            statement.execute("VACUUM");
        }
    }

    static SQLiteDataSource source(Path file, boolean writing) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(CACHE_KIB);
        if (writing) {
            config.setJournalMode(JournalMode.WAL);
            config.setSynchronous(SynchronousMode.FULL);
            config.setJournalSizeLimit(JOURNAL_BYTES);
        } else {
            config.setReadOnly(true);
            config.setOpenMode(SQLiteOpenMode.READONLY);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    /** Reads within one transaction, so that all of it sees the same state. */
    <T> T read(Database.Work<T> work) throws SQLException {
        return inTransaction("BEGIN", work);
    }

    /**
     * Writes within one transaction.
     *
     * @param lasting whether it has to outlive a loss of power, not only of the process
     */
    <T> T write(boolean lasting, Database.Work<T> work) throws SQLException {
        if (lasting != full) {
            execute("PRAGMA synchronous = " + (lasting ? "FULL" : "NORMAL"));
            full = lasting;
        }
        return inTransaction("BEGIN IMMEDIATE", work);
    }

    private <T> T inTransaction(String begin, Database.Work<T> work) throws SQLException {
        execute(begin);
        try {
            T result = work.run(new Session(this));
            execute("COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error failed) {
            try {
                forgetStatements();
                execute("ROLLBACK");
            } catch (SQLException rolledBackAlready) {
                failed.addSuppressed(rolledBackAlready);
            }
            throw failed;
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Empties what lies beside the file; false if a reader was in the way, for whom no writer is to wait long. */
    boolean checkpoint() throws SQLException {
        execute("PRAGMA busy_timeout = " + BUSY_AT_CHECKPOINT_MILLIS);
        try {
            return checkpointed();
        } finally {
            execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
        }
    }

    private boolean checkpointed() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet busy = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return busy.next() && busy.getInt(1) == 0;
        }
    }

    @Override
    public PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** Keeps the statement for the next time. */
    @Override
    public void done(PreparedStatement statement) {}

    /** The driver closes a statement that has failed behind its back. */
    private void forgetStatements() throws SQLException {
        List<PreparedStatement> all = List.copyOf(prepared.values());
        prepared.clear();
        for (PreparedStatement statement : all) {
            statement.close();
        }
    }

    @Override
    public void close() throws SQLException {
        prepared.clear();
        connection.close();
    }
}
