package dev.assay.app;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.text.WebAddress;
import dev.assay.adapter.jdbc.server.DatabaseAddress;
import dev.assay.adapter.jdbc.server.DatabaseSettings;
import dev.assay.adapter.jdbc.server.DatabaseSettings.Bounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reads which database there is. */
final class DatabaseVariables {

    /** Beneath the folder that {@code --data} names. */
    private static final String FILE = "assay.db";

    private static final int USUAL_DAYS = 365;
    private static final int MOST_DAYS = 36_500;
    private static final int USUAL_MIB = 10_240;
    private static final int MOST_MIB = 100_000_000;
    private static final int MIB_BITS = 20;

    private DatabaseVariables() {}

    /** Returns the database of the settings; empty if none is named. */
    static Optional<DatabaseSettings> read(Environment environment) {
        Optional<String> text = environment.text("ASSAY_DATABASE_URL");
        return text.map(url -> DatabaseAddress.parse(url)
                        .orElseThrow(() -> LaunchException.badSetting("%s is \"%s\"; expected %s"
                                .formatted(
                                        environment.label("ASSAY_DATABASE_URL"),
                                        WebAddress.shown(url),
                                        DatabaseAddress.FORMS))))
                .map(address -> new DatabaseSettings(address, bounds(environment)));
    }

    /** Returns how much a database keeps. */
    static Bounds bounds(Environment environment) {
        return new Bounds(
                Duration.ofDays(environment.number("ASSAY_RETENTION_DAYS", USUAL_DAYS, 0, MOST_DAYS)),
                (long) environment.number("ASSAY_DATABASE_MAX_MIB", USUAL_MIB, 0, MOST_MIB) << MIB_BITS);
    }

    /** Returns the file in a folder that a flag names. */
    static DatabaseAddress in(Path folder) {
        return new DatabaseAddress.Sqlite(folder.resolve(FILE));
    }
}
