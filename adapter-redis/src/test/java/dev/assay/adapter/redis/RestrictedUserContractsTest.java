package dev.assay.adapter.redis;

class RestrictedUserContractsTest extends RedisContracts {

    RestrictedUserContractsTest() {
        super(RedisServers::restricted);
    }
}
