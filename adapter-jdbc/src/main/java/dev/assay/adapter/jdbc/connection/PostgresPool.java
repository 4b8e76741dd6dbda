package dev.assay.adapter.jdbc.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.assay.adapter.jdbc.server.DatabaseAddress.Postgres;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/** The connections to a server of PostgreSQL: how many, and how long they may take for what. */
final class PostgresPool {

    private static final int CONNECTIONS = 8;
    private static final int CONNECT_SECONDS = 2;
    private static final int SOCKET_SECONDS = 30;
    private static final long ACQUIRE_MILLIS = 3000;
    private static final long VALIDATE_MILLIS = 1000;
    private static final long KEEP_ALIVE_MILLIS = TimeUnit.MINUTES.toMillis(2);
    private static final String STATEMENT_TIME_OUT = "SET statement_timeout = 20000";

    private PostgresPool() {}

    /** Returns a pool, whether or not the server is there. */
    static HikariDataSource of(Postgres address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {address.host()});
        source.setPortNumbers(new int[] {address.port()});
        source.setDatabaseName(address.database());
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        Optional.ofNullable(address.options().get("sslmode")).ifPresent(source::setSslMode);
        Optional.ofNullable(address.options().get("sslrootcert")).ifPresent(source::setSslRootCert);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(SOCKET_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("assay");
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("assay");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(ACQUIRE_MILLIS);
        config.setValidationTimeout(VALIDATE_MILLIS);
        config.setKeepaliveTime(KEEP_ALIVE_MILLIS);
        config.setConnectionInitSql(STATEMENT_TIME_OUT);
        config.setAutoCommit(false);
        // It starts without the server, too.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
