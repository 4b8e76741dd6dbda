package dev.assay.adapter.jdbc.connection;

import java.util.Map;

/** In what SQLite and PostgreSQL differ. The statements are the same. */
public enum Dialect {
    /** One file, one writer. */
    SQLITE(
            "BLOB",
            "INTEGER PRIMARY KEY AUTOINCREMENT",
            // The one writer has the whole file.
            "SELECT ?"),
    /** A server for many. */
    POSTGRESQL(
            "BYTEA",
            "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
            "SELECT 1 FROM (SELECT pg_advisory_xact_lock(?)) AS locked");

    private final String bytes;
    private final String identity;
    private final String lock;

    Dialect(String bytes, String identity, String lock) {
        this.bytes = bytes;
        this.identity = identity;
        this.lock = lock;
    }

    /** Returns what stands in the migrations for types whose names differ. */
    public Map<String, String> types() {
        return Map.of("bytes", bytes, "identity", identity);
    }

    /** Returns a statement after which no other transaction passes the same one with the same number. */
    public String lock() {
        return lock;
    }
}
