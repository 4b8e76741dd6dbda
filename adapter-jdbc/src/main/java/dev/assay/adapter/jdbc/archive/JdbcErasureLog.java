package dev.assay.adapter.jdbc.archive;

import dev.assay.adapter.jdbc.connection.Database;
import dev.assay.domain.profile.Login;
import dev.assay.port.out.ErasureLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells other processes of erasures by rows, whose names are taken out after a minute. */
final class JdbcErasureLog implements ErasureLog {

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Database database;
    private final InstantSource clock;

    JdbcErasureLog(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Erasing has noted it within its own transaction. */
    @Override
    public void note(Login login) {}

    @Override
    public Map<String, Login> recent() {
        Map<String, Login> recent = new LinkedHashMap<>();
        database.read(
                        "look who was erased",
                        session -> session.all(
                                "SELECT id, login FROM assay_erasure WHERE login IS NOT NULL",
                                row -> Map.entry(row.getString(1), new Login(row.getString(2)))))
                .forEach(erased -> recent.put(erased.getKey(), erased.getValue()));
        if (!recent.isEmpty()) {
            long before = clock.instant().minus(LIFE).toEpochMilli();
            database.write(
                    "forget who was erased",
                    session -> session.update(
                            "UPDATE assay_erasure SET login = NULL WHERE login IS NOT NULL AND erased_at < ?", before));
        }
        return recent;
    }
}
