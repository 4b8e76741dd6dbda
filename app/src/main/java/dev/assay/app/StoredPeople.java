package dev.assay.app;

import dev.assay.adapter.cli.application.KeptPeople;
import dev.assay.adapter.jdbc.ReportDatabase;
import dev.assay.adapter.jdbc.server.DatabaseSettings;
import dev.assay.adapter.redis.RedisStorage;
import dev.assay.adapter.redis.server.RedisAddress;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.domain.report.history.ReportId;
import dev.assay.engine.PersonErasure;
import dev.assay.port.out.ErasureLog;
import dev.assay.port.out.PersonalData;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.Storage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the stores of the settings keep of people, for a command that uses them beside, or without, their servers. */
final class StoredPeople implements KeptPeople {

    private final Settings settings;
    private final ReportDatabase database;
    private final InstantSource clock;

    private StoredPeople(Settings settings, ReportDatabase database, InstantSource clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @throws dev.assay.adapter.cli.application.LaunchException if the database cannot be opened, and waiting will not
     *     help
     */
    static StoredPeople open(Settings settings, DatabaseSettings chosen, InstantSource clock) {
        return new StoredPeople(settings, Keeping.opened(chosen, clock), clock);
    }

    @Override
    public List<KeptReport> history(Login login) {
        return database.archive().reports().history(login);
    }

    @Override
    public Optional<ProfileCache.Entry> find(Login login, ReportId id) {
        return database.archive().reports().find(login, id);
    }

    /** A run in another process finds its task gone within a second, and stops. */
    @Override
    public void erase(Login login) {
        List<PersonalData> places = new ArrayList<>();
        // A server that is alone with a file has its tasks there, too.
        Keeping.storage(database, settings).map(Storage::people).ifPresent(places::add);
        places.add(database.archive().people());
        List<ErasureLog> logs = database.erasures().stream().toList();
        if (settings.redis().isPresent()) {
            eraseWithRedis(login, settings.redis().get(), places, logs);
        } else {
            new PersonErasure(places, logs, none -> {}).erase(login);
        }
    }

    private void eraseWithRedis(Login login, RedisAddress address, List<PersonalData> places, List<ErasureLog> others) {
        try (RedisStorage redis = SharedRedis.open(settings, address, clock)) {
            places.addFirst(redis.storage().people());
            List<ErasureLog> logs = new ArrayList<>(others);
            logs.add(redis.erasures());
            new PersonErasure(places, logs, none -> {}).erase(login);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
