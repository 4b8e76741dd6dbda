package dev.assay.adapter.jdbc.schema;

import dev.assay.adapter.jdbc.connection.Database;
import dev.assay.adapter.jdbc.connection.Dialect;
import dev.assay.adapter.jdbc.server.UnusableDatabaseException;
import dev.assay.port.out.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database to the newest tables, one step after the other and never back. The steps lie beside this class; one
 * that was released is not changed any more.
 */
public final class Migrations implements Database.Schema {

    private static final String FOLDER = "/dev/assay/adapter/jdbc/migration/";
    private static final List<String> OF_ALL = List.of("V1__archive.sql", "V2__erasures.sql");
    private static final List<String> OF_SQLITE = List.of("V3__storage_of_one_server.sql");

    private final Dialect dialect;
    private final List<String> names;

    private Migrations(Dialect dialect, List<String> names) {
        this.dialect = dialect;
        this.names = names;
    }

    /** Returns the steps of a kind of database. */
    public static Migrations of(Dialect dialect) {
        return new Migrations(
                dialect,
                dialect == Dialect.SQLITE
                        ? Stream.concat(OF_ALL.stream(), OF_SQLITE.stream()).toList()
                        : OF_ALL);
    }

    /** Returns the first steps only, as an earlier version knew them. */
    Migrations first(int steps) {
        return new Migrations(dialect, names.subList(0, steps));
    }

    @Override
    public void bringUpToDate(DataSource source) {
        try {
            Flyway flyway = configuration(source).load();
            flyway.migrate();
            refuseLater(flyway.info().current());
        } catch (FlywayException failed) {
            throw failure(failed);
        }
    }

    /** Returns where a database stands, and what is still to be done, in words. */
    public String standing(DataSource source) {
        try {
            var info = configuration(source).load().info();
            String at = Optional.ofNullable(info.current())
                    .map(MigrationInfo::getVersion)
                    .map(MigrationVersion::getVersion)
                    .orElse("0");
            int pending = info.pending().length;
            return "schema version " + at + (pending == 0 ? ", up to date" : ", " + pending + " to be applied");
        } catch (FlywayException failed) {
            throw failure(failed);
        }
    }

    private FluentConfiguration configuration(DataSource source) {
        FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .table("assay_schema")
                .placeholders(dialect.types())
                .locations(new String[0])
                .resourceProvider(new Steps(names))
                .javaMigrationClassProvider(List::of)
                .loggers("slf4j");
        // A server may hold other tables than ours; a file of SQLite is Assay's alone.
        return dialect == Dialect.POSTGRESQL
                ? configuration.baselineOnMigrate(true).baselineVersion("0")
                : configuration;
    }

    private void refuseLater(@Nullable MigrationInfo current) {
        String known = names.getLast().replaceFirst("V([0-9]+)__.*", "$1");
        if (current != null && current.getVersion().compareTo(MigrationVersion.fromVersion(known)) > 0) {
            throw new UnusableDatabaseException(
                    "the database was used by a later version of Assay (its schema version is " + current.getVersion()
                            + ", this one knows " + known + "); use that version, or a backup");
        }
    }

    /** A connection that broke is found again; a step that cannot be taken is not. */
    private static RuntimeException failure(FlywayException failed) {
        String why = Optional.ofNullable(failed.getMessage())
                .orElse("no reason was given")
                .strip();
        String line = why.lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(why);
        Throwable cause = failed;
        while (cause != null) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57"))) {
                return new StoreException("the database went away: " + line, failed);
            }
            cause = cause.getCause();
        }
        return new UnusableDatabaseException("the tables could not be brought up to date: " + line, failed);
    }

    /** The steps, in this jar. */
    private record Steps(List<String> names) implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return names.contains(name) ? new Step(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return names.stream()
                    .filter(name ->
                            name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                    .<LoadableResource>map(Step::new)
                    .toList();
        }
    }

    /** One step. */
    private static final class Step extends LoadableResource {

        private final String name;

        Step(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            return new StringReader(text());
        }

        private String text() {
            try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + name)) {
                if (in == null) {
                    throw new IllegalStateException("no " + name + " in this jar");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the jar cannot be read", unreadable);
            }
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
