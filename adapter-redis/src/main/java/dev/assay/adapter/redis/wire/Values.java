package dev.assay.adapter.redis.wire;

import dev.assay.port.out.StoreException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Reads values that something else may have written: another program, another version, an operator. One that cannot be
 * read counts as absent, and the log tells of it once.
 */
public final class Values {

    private static final System.Logger LOG = System.getLogger(Values.class.getName());

    /** Bounds what is remembered, and the log. */
    private static final int MOST_TOLD = 100;

    private static final int LONGEST_REASON = 200;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * Reads a value.
     *
     * @param key names the value in the log
     * @param fetch asks Redis for it; empty if there is none
     * @param parse throws something if it cannot be read; what it asks Redis for may fail as usual
     */
    public <R, T> Optional<T> read(String key, Supplier<Optional<R>> fetch, Function<R, Optional<T>> parse) {
        try {
            return fetch.get().flatMap(parse);
        } catch (JedisDataException refused) {
            if (!isOfAnotherType(refused)) {
                throw refused;
            }
            tell(key, "it is of another type");
            return Optional.empty();
        } catch (JedisException | StoreException | IllegalStateException away) {
            throw away;
        } catch (RuntimeException unreadable) {
            tell(key, String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Reads a text that stands under a key.
     *
     * @param parse throws something if it cannot be read
     */
    public <T> Optional<T> text(UnifiedJedis client, String key, Function<String, T> parse) {
        return read(key, () -> Optional.ofNullable(client.get(key)), text -> Optional.of(parse.apply(text)));
    }

    /**
     * Reads bytes that stand under a key.
     *
     * @param parse throws something if they cannot be read
     */
    public <T> Optional<T> bytes(UnifiedJedis client, String key, Function<byte[], T> parse) {
        return read(
                key, () -> Optional.ofNullable(client.get(Script.bytes(key))), body -> Optional.of(parse.apply(body)));
    }

    /** Tells whether a key holds another type of Redis than the command is for. */
    public static boolean isOfAnotherType(JedisDataException refused) {
        return String.valueOf(refused.getMessage()).contains("WRONGTYPE");
    }

    private void tell(String key, String reason) {
        String line = reason.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "?");
        String shown = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "..." : line;
        tellOnce(key, key + " cannot be read and counts as absent: " + shown);
    }

    /** Tells a thing of a key once. */
    public void tellOnce(String key, String sentence) {
        if (told.size() < MOST_TOLD && told.add(key)) {
            LOG.log(System.Logger.Level.WARNING, sentence);
        }
    }
}
