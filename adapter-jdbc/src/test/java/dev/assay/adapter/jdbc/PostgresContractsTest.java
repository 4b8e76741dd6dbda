package dev.assay.adapter.jdbc;

import dev.assay.adapter.jdbc.testkit.PostgresServer;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresServer.class)
class PostgresContractsTest extends DatabaseContracts {

    PostgresContractsTest(PostgresServer.Running server) throws SQLException {
        super(server.freshDatabase());
    }
}
