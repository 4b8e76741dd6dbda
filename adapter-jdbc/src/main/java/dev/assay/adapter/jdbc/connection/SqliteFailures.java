package dev.assay.adapter.jdbc.connection;

import dev.assay.adapter.jdbc.server.UnusableDatabaseException;
import dev.assay.port.out.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Says in words what is wrong with a file of SQLite. */
final class SqliteFailures {

    /** The lower byte of an extended code is the code itself. */
    private static final int PRIMARY = 0xFF;

    private SqliteFailures() {}

    static StoreException away(String what, Path file, SQLException failure) {
        return new StoreException("could not " + what + ": " + words(file, failure), failure);
    }

    static UnusableDatabaseException unusable(Path file, SQLException failure) {
        return new UnusableDatabaseException(words(file, failure), failure);
    }

    /** Says in words what a library says that has asked the file. */
    static RuntimeException named(Path file, RuntimeException failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof SQLException sql && sql.getErrorCode() != 0) {
                return unusable(file, sql);
            }
            cause = cause.getCause();
        }
        return failure;
    }

    private static String words(Path file, SQLException failure) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY);
        return switch (code) {
            case SQLITE_FULL ->
                "the disk that holds " + file + " is full; nothing that was promised is lost, and writing goes on once"
                        + " there is room";
            case SQLITE_CORRUPT ->
                file + " is damaged; stop the server, keep the file, and restore a backup or recover it with"
                        + " sqlite3 FILE .recover";
            case SQLITE_NOTADB -> file + " is no database of SQLite; name another file";
            case SQLITE_BUSY, SQLITE_LOCKED -> file + " is held by another process";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
                file + " cannot be opened for writing; check its folder and the rights to both";
            case SQLITE_IOERR -> "the disk that holds " + file + " failed: " + failure.getMessage();
            default -> file + ": " + failure.getMessage();
        };
    }
}
