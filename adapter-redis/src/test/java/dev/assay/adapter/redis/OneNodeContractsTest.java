package dev.assay.adapter.redis;

class OneNodeContractsTest extends RedisContracts {

    OneNodeContractsTest() {
        super(RedisServers::node);
    }
}
