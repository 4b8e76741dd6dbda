package dev.assay.adapter.jdbc.tasks;

import dev.assay.adapter.jdbc.connection.Session;
import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Batch;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.PersonalData;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Erases people from the storage of a server in a file. */
final class SqlitePeople implements PersonalData {

    /** The login within the id of a task, which stands between a prefix and digits of a known length. */
    private static final String LOGIN_OF_TASK = " substr(task, 16, length(task) - 49) = ?";

    private final SqliteDatabase database;
    private final SqliteTaskQueue queue;
    private final AssayJson json = new AssayJson();

    SqlitePeople(SqliteDatabase database, SqliteTaskQueue queue) {
        this.database = database;
        this.queue = queue;
    }

    @Override
    public Set<Login> names(Login login) {
        return Set.of();
    }

    @Override
    public List<TaskId> unfinished(Login login) {
        return database.read(
                "look for tasks of a person",
                session -> session.all(
                        "SELECT id FROM assay_task WHERE login = ? AND finished = 0",
                        row -> new TaskId(row.getString(1)),
                        login.value()));
    }

    @Override
    public void erase(Login login) {
        queue.erasing(() -> database.write("erase a person", session -> erased(session, login)));
        database.scrub();
    }

    /** Returns how many tasks waited. */
    private int erased(Session session, Login login) throws SQLException {
        int waited = session.update("DELETE FROM assay_queue WHERE state = 0 AND" + LOGIN_OF_TASK, login.value());
        session.update("DELETE FROM assay_task WHERE login = ?", login.value());
        session.update("DELETE FROM assay_profile WHERE login = ?", login.value());
        for (String table : List.of("assay_queue", "assay_checkpoint", "assay_client_task", "assay_audience")) {
            session.update("DELETE FROM " + table + " WHERE" + LOGIN_OF_TASK, login.value());
        }
        session.update("DELETE FROM assay_claim WHERE substr(holder, 16, length(holder) - 49) = ?", login.value());
        for (Batch batch : batches(session)) {
            List<Batch.Entry> others = batch.entries().stream()
                    .filter(entry -> !entry.login().equals(login))
                    .toList();
            if (others.size() < batch.entries().size()) {
                session.update(
                        "UPDATE assay_batch SET body = ? WHERE id = ?",
                        new String(
                                json.batch(new Batch(batch.id(), batch.submittedAt(), others)), StandardCharsets.UTF_8),
                        batch.id().value());
            }
        }
        return waited;
    }

    private List<Batch> batches(Session session) throws SQLException {
        return session.all(
                "SELECT body FROM assay_batch",
                row -> json.readBatch(row.getString(1).getBytes(StandardCharsets.UTF_8)));
    }
}
