package dev.assay.benchmarks.peers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL for those engines that keep their jobs there, with the settings it comes with: commits are on disk. */
public final class Database {

    private static final int CONNECTIONS = 20;

    private Database() {}

    /** Starts a server at the port that the argument names, and stops it when the standard input ends. */
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(Integer.parseInt(arguments[0]))
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofMinutes(2))
                .start()) {
            Peers.print("ready " + server.getPort());
            System.in.read();
        }
    }

    /** Makes the database of this address, in place of one that is there, with what db-scheduler asks for. */
    static void make(String url) throws SQLException {
        String name = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
        try (Connection connection = DriverManager.getConnection(url.replace("/" + name + "?", "/postgres?"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + name);
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE scheduled_tasks (task_name text NOT NULL, task_instance text NOT NULL, task_data bytea,
                        execution_time timestamptz NOT NULL, picked boolean NOT NULL, picked_by text,
                        last_success timestamptz, last_failure timestamptz, consecutive_failures int,
                        last_heartbeat timestamptz, version bigint NOT NULL, priority smallint,
                        PRIMARY KEY (task_name, task_instance))""");
            statement.execute("CREATE INDEX due ON scheduled_tasks (execution_time)");
            statement.execute("CREATE INDEX heard_of ON scheduled_tasks (last_heartbeat)");
        }
    }

    /** Opens connections. Tuned, a commit does not wait for the disk, as with a Redis that writes every second. */
    static HikariDataSource pool(Engine.Setup setup) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(setup.tuned() ? setup.url() + "&options=-c%20synchronous_commit=off" : setup.url());
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }
}
