package dev.assay.adapter.redis.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Looks once how a Redis is set up, and logs what may be lost with it. */
public final class RiskReport implements Consumer<UnifiedJedis> {

    private static final System.Logger LOG = System.getLogger(RiskReport.class.getName());

    private final AtomicBoolean made = new AtomicBoolean();

    @Override
    public void accept(UnifiedJedis redis) {
        if (made.compareAndSet(false, true)) {
            try {
                risks(redis.info()).forEach(risk -> LOG.log(System.Logger.Level.WARNING, risk));
            } catch (JedisException silent) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        () -> "Redis does not tell how it keeps what it is given: " + silent.getMessage());
            }
        }
    }

    /** Returns what is at risk, by what the server says of itself. */
    static List<String> risks(String info) {
        List<String> risks = new ArrayList<>();
        String policy = value(info, "maxmemory_policy");
        if (!policy.isEmpty() && !policy.equals("noeviction")) {
            risks.add("Redis may evict accepted tasks when its memory is full: maxmemory-policy is " + policy
                    + ", set it to noeviction");
        }
        if (!value(info, "aof_enabled").equals("1")) {
            risks.add("Redis keeps no append-only file: what was accepted since its last snapshot is lost when it"
                    + " crashes; set appendonly to yes");
        }
        return risks;
    }

    private static String value(String info, String name) {
        return info.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
