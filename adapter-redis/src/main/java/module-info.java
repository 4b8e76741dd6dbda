/** Assay's storage in a Redis that many processes share. */
module dev.assay.adapter.redis {
    requires dev.assay.adapter.json;
    requires org.apache.commons.pool2;
    requires redis.clients.jedis;
    requires static org.jspecify;
    requires transitive dev.assay.core;

    exports dev.assay.adapter.redis;
    exports dev.assay.adapter.redis.server;
}
