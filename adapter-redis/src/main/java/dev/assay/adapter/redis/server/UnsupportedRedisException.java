package dev.assay.adapter.redis.server;

/** What answers at the address of Redis is something that Assay does not work with. */
public final class UnsupportedRedisException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnsupportedRedisException(String message) {
        super(message);
    }
}
