package dev.assay.adapter.redis;

import java.util.Optional;
import java.util.Set;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Tells failures of the server, or of the way to it, from errors of a single command. */
final class ServerErrors {

    private static final Set<String> CODES = Set.of(
            "READONLY",
            "OOM",
            "MISCONF",
            "LOADING",
            "NOAUTH",
            "WRONGPASS",
            "NOPERM",
            "CLUSTERDOWN",
            "MASTERDOWN",
            "TRYAGAIN",
            "BUSY",
            "NOREPLICAS");

    private ServerErrors() {}

    static boolean tells(JedisException failure) {
        if (!(failure instanceof JedisDataException) || failure instanceof JedisAccessControlException) {
            return true;
        }
        String message = Optional.ofNullable(failure.getMessage()).orElse("");
        // What a script ran into is told behind the words of the script.
        return CODES.stream().anyMatch(code -> message.startsWith(code) || message.contains("-" + code + " "));
    }
}
