package dev.assay.adapter.jdbc.archive;

import dev.assay.adapter.jdbc.connection.Database;
import dev.assay.adapter.jdbc.connection.Dialect;
import dev.assay.adapter.jdbc.connection.Session;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.PersonalData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Erases people from a database. */
final class JdbcPeople implements PersonalData {

    private final Database database;
    private final Recent recent;
    private final ArchiveWriter writer;
    private final InstantSource clock;

    JdbcPeople(Database database, Recent recent, ArchiveWriter writer, InstantSource clock) {
        this.database = database;
        this.recent = recent;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public Set<Login> names(Login login) {
        return database.read("look for a person", session -> names(session, login));
    }

    private static Set<Login> names(Session session, Login login) throws SQLException {
        return Set.copyOf(session.all(
                "SELECT o.login FROM assay_name n JOIN assay_name o ON o.person = n.person WHERE n.login = ?",
                row -> new Login(row.getString(1)),
                login.value()));
    }

    @Override
    public List<TaskId> unfinished(Login login) {
        return List.of();
    }

    @Override
    public void erase(Login login) {
        // What waits for a database that is away is gone even if the database stays away.
        forget(Set.of(login));
        forget(database.write("erase a person", session -> erased(session, login)));
        database.scrub();
    }

    private void forget(Set<Login> names) {
        recent.forget(names);
        writer.forget(names);
    }

    private Set<Login> erased(Session session, Login login) throws SQLException {
        Set<Login> names = new HashSet<>(names(session, login));
        names.add(login);
        Optional<Long> person =
                session.first("SELECT person FROM assay_name WHERE login = ?", row -> row.getLong(1), login.value());
        if (person.isPresent()) {
            session.first(database.dialect().lock(), row -> true, person.get());
            session.update("DELETE FROM assay_report WHERE person = ?", person.get());
            session.update("DELETE FROM assay_name WHERE person = ?", person.get());
        }
        Instant now = clock.instant();
        for (Login name : names) {
            session.update("DELETE FROM assay_ended_task WHERE login = ?", name.value());
            // A file belongs to one process: only a shared database has to tell others the name.
            ArchiveRows.Erasures.note(session, name, now, database.dialect() == Dialect.POSTGRESQL);
        }
        return Set.copyOf(names);
    }
}
