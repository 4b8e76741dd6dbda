package dev.assay.adapter.jdbc;

import dev.assay.adapter.jdbc.connection.Dialect;
import dev.assay.adapter.jdbc.connection.PostgresDatabase;
import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.adapter.jdbc.schema.Migrations;
import dev.assay.adapter.jdbc.server.DatabaseAddress;
import dev.assay.adapter.jdbc.server.DatabaseAddress.Postgres;
import dev.assay.adapter.jdbc.server.DatabaseAddress.Sqlite;
import dev.assay.adapter.jdbc.server.UnusableDatabaseException;
import dev.assay.port.out.StoreException;
import java.nio.file.Files;

/**
 * Looks once at a database, within the time bounds of any question.
 *
 * @param well whether it answers
 * @param words what was found, or why it does not
 */
public record DatabaseCheck(boolean well, String words) {

    /** Looks at a database without changing it; a server may hold it meanwhile. */
    public static DatabaseCheck look(DatabaseAddress address) {
        try {
            return new DatabaseCheck(
                    true,
                    switch (address) {
                        case Sqlite sqlite -> standing(sqlite);
                        case Postgres postgres -> standing(postgres);
                    });
        } catch (StoreException | UnusableDatabaseException trouble) {
            return new DatabaseCheck(false, String.valueOf(trouble.getMessage()));
        }
    }

    private static String standing(Sqlite address) {
        if (!Files.exists(address.file())) {
            return address + " is not there yet and is made by the first server that uses it";
        }
        return address + " answers: " + SqliteDatabase.looking(address.file(), Migrations.of(Dialect.SQLITE)::standing);
    }

    private static String standing(Postgres address) {
        return address + " answers: " + PostgresDatabase.looking(address, Migrations.of(Dialect.POSTGRESQL)::standing);
    }

    /** Brings the tables of a database up to date, as opening it does. */
    public static DatabaseCheck bringUpToDate(DatabaseAddress address) {
        try {
            switch (address) {
                case Sqlite sqlite ->
                    SqliteDatabase.open(sqlite.file(), Migrations.of(Dialect.SQLITE))
                            .close();
                case Postgres postgres ->
                    PostgresDatabase.changing(postgres, Migrations.of(Dialect.POSTGRESQL)::bringUpToDate);
            }
            return look(address);
        } catch (StoreException | UnusableDatabaseException trouble) {
            return new DatabaseCheck(false, String.valueOf(trouble.getMessage()));
        }
    }
}
