package dev.assay.adapter.redis.connection;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/** Tells failures of the server, or of the way to it, from errors of a single command, and of this process. */
final class ServerErrors {

    private static final Set<String> CODES = Set.of(
            "READONLY",
            "OOM",
            "MISCONF",
            "LOADING",
            "NOAUTH",
            "WRONGPASS",
            "CLUSTERDOWN",
            "MASTERDOWN",
            "MOVED",
            "BUSY",
            "NOREPLICAS");

    /** What a cluster says while slots move or a replica takes over, and a node while it starts: nothing was done. */
    private static final Set<String> PASSING =
            Set.of("TRYAGAIN", "ASK", "MOVED", "CLUSTERDOWN", "MASTERDOWN", "LOADING");

    private ServerErrors() {}

    /** Tells whether a failure means that Redis as a whole cannot be worked with. */
    static boolean tells(JedisException failure) {
        if (isOurs(failure)) {
            return false;
        }
        Optional<JedisDataException> said = said(failure);
        return said.isEmpty() || hasCode(said.get(), CODES);
    }

    /** Tells whether the same command may well succeed in a moment. */
    static boolean passes(JedisException failure) {
        return said(failure)
                .filter(error -> error instanceof JedisRedirectionException || hasCode(error, PASSING))
                .isPresent();
    }

    /** Tells whether Redis refuses a command or a key to this user; it may still take others. */
    static boolean forbids(JedisException failure) {
        return said(failure)
                .filter(error -> hasCode(error, Set.of("NOPERM")) || isForbiddenInScript(error))
                .isPresent();
    }

    /** Tells whether a failure comes from an interrupt of this thread: that says nothing of Redis. */
    static boolean interrupted(JedisException failure) {
        return causes(failure).anyMatch(InterruptedException.class::isInstance);
    }

    /** An interrupt, or too few connections for what this process wants at once. */
    private static boolean isOurs(JedisException failure) {
        return interrupted(failure) || causes(failure).anyMatch(NoSuchElementException.class::isInstance);
    }

    /** Returns what the server said; empty if it said nothing, or nothing that was understood. */
    private static Optional<JedisDataException> said(JedisException failure) {
        return causes(failure)
                .filter(JedisDataException.class::isInstance)
                .map(JedisDataException.class::cast)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    /** What a script ran into is told behind the words of the script. */
    private static boolean hasCode(JedisDataException error, Set<String> codes) {
        String message = Optional.ofNullable(error.getMessage()).orElse("");
        return codes.stream().anyMatch(code -> message.startsWith(code) || message.contains("-" + code + " "));
    }

    private static boolean isForbiddenInScript(JedisDataException error) {
        String message = Optional.ofNullable(error.getMessage()).orElse("");
        return !(error instanceof JedisAccessControlException)
                && (message.contains("can't run this command")
                        || message.contains("can't access at least one of the keys")
                        || message.contains("ACL failure in script"));
    }
}
