package dev.assay.adapter.jdbc.connection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements within one transaction. Arguments are texts, numbers, bytes, or an {@link Optional} of one of them.
 * Belongs to one thread.
 */
public final class Session {

    private final Preparing preparing;

    /** Hands out a statement; who has prepared it closes it. */
    interface Preparing {

        PreparedStatement prepare(String sql) throws SQLException;

        void done(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    Session(Preparing preparing) {
        this.preparing = preparing;
    }

    /** Runs a statement that changes rows; returns how many. */
    public int update(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = preparing.prepare(sql);
        try {
            bind(statement, arguments);
            return statement.executeUpdate();
        } finally {
            preparing.done(statement);
        }
    }

    /** Returns what a statement finds, in its order. */
    public <T> List<T> all(String sql, Row<T> row, Object... arguments) throws SQLException {
        PreparedStatement statement = preparing.prepare(sql);
        try {
            bind(statement, arguments);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } finally {
            preparing.done(statement);
        }
    }

    /** Returns the first that a statement finds; empty if there is none. */
    public <T> Optional<T> first(String sql, Row<T> row, Object... arguments) throws SQLException {
        return all(sql, row, arguments).stream().findFirst();
    }

    /** Returns the number that a statement finds. */
    public long number(String sql, Object... arguments) throws SQLException {
        return first(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i] instanceof Optional<?> maybe ? maybe.orElse(null) : arguments[i];
            switch (argument) {
                case null -> statement.setObject(i + 1, null);
                case String text -> statement.setString(i + 1, text);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                default ->
                    throw new IllegalArgumentException(
                            "no column takes a " + argument.getClass().getSimpleName());
            }
        }
    }
}
