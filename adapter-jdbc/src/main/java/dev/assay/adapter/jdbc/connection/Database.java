package dev.assay.adapter.jdbc.connection;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database that may be away. All methods that ask it throw {@link dev.assay.port.out.StoreException} while it is, or
 * if it refuses. Safe for many threads.
 */
public interface Database extends AutoCloseable {

    /** What is done within one transaction. */
    @FunctionalInterface
    interface Work<T> {

        T run(Session session) throws SQLException;
    }

    /**
     * Reads. What it sees belongs together.
     *
     * @param what is done, for a message
     */
    <T> T read(String what, Work<T> work);

    /**
     * Writes; when it returns, what was written stays, also if the machine loses its power.
     *
     * @param what is done, for a message
     */
    <T> T write(String what, Work<T> work);

    /** Returns in what the languages of databases differ. */
    Dialect dialect();

    /** Tells whether the database could be asked the last time. */
    boolean up();

    /** Returns how many bytes the database takes; 0 where that is not known. */
    long bytes();

    /** Returns how many bytes of it hold something, where it is a file; otherwise 0. */
    default long used() {
        return 0;
    }

    /** Returns how its connections are used. */
    Use use();

    /**
     * How connections are used.
     *
     * @param busy how many work for a caller
     * @param waiting how many callers wait for one
     */
    record Use(int busy, int waiting) {}

    /** Gives room back that is used no more, a bounded part of it, where the database does not do so by itself. */
    default void shrink() {}

    /** Leaves nothing to be read of what was deleted, where the database itself would leave it for a while. */
    default void scrub() {}

    @Override
    void close();

    /** Brings a database to the tables that this version works with, each time that it was opened or found again. */
    @FunctionalInterface
    interface Schema {

        /**
         * Takes the steps that are still to be taken.
         *
         * @throws dev.assay.adapter.jdbc.server.UnusableDatabaseException if that cannot be done
         */
        void bringUpToDate(DataSource source);
    }
}
