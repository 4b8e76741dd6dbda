package dev.assay.adapter.jdbc.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.jdbc.server.DatabaseAddress.Postgres;
import dev.assay.adapter.jdbc.server.DatabaseAddress.Sqlite;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void readsAFile() {
        assertThat(DatabaseAddress.parse("sqlite:data/assay.db")).contains(new Sqlite(Path.of("data/assay.db")));
    }

    @Test
    void readsAServer() {
        assertThat(DatabaseAddress.parse("postgresql://ann:p%40ss%2Fword@db.example:6432/assay?sslmode=verify-full"))
                .contains(new Postgres(
                        "db.example",
                        6432,
                        "assay",
                        Optional.of("ann"),
                        Optional.of("p@ss/word"),
                        Map.of("sslmode", "verify-full")));
    }

    @Test
    void printsNoPassword() {
        assertThat(DatabaseAddress.parse("postgres://ann:secret@db.example/assay")
                        .orElseThrow())
                .hasToString("postgresql://db.example:5432/assay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "assay.db",
                "sqlite:",
                "sqlite::memory:",
                "mysql://host/db",
                "postgresql://host",
                "postgresql:///db",
                "postgresql://host/db/more",
                "postgresql://host:0/db",
                "postgresql://host:99999/db",
                "postgresql://host/db?sslmode=maybe",
                "postgresql://host/db?socketFactory=evil",
                "postgresql://ho st/db"
            })
    void refusesEverythingElse(String text) {
        assertThat(DatabaseAddress.parse(text)).isEmpty();
    }
}
