package dev.assay.adapter.redis;

class ClusterContractsTest extends RedisContracts {

    ClusterContractsTest() {
        super(RedisServers::cluster);
    }
}
