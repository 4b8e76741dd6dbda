package dev.assay.adapter.jdbc;

import dev.assay.adapter.jdbc.server.DatabaseAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractsTest extends DatabaseContracts {

    SqliteContractsTest(@TempDir Path folder) {
        super(new DatabaseAddress.Sqlite(folder.resolve("assay.db")));
    }
}
