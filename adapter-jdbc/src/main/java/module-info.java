/** Reports, ended tasks and the storage of one server in a database. */
module dev.assay.adapter.jdbc {
    requires com.zaxxer.hikari;
    requires dev.assay.adapter.json;
    requires flyway.core;
    requires java.naming;
    requires org.postgresql.jdbc;
    requires org.xerial.sqlitejdbc;
    requires static org.jspecify;
    requires transitive dev.assay.core;
    requires transitive java.sql;

    exports dev.assay.adapter.jdbc;
    exports dev.assay.adapter.jdbc.server;
}
