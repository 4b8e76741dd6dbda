package dev.assay.adapter.redis.tasks;

import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.adapter.redis.wire.Values;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Checkpoints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** Keeps what runs have learned in Redis, compressed: one hash per task, which goes with it. */
public final class RedisCheckpoints implements Checkpoints {

    private static final int LARGEST_PACKED = 4 << 20;
    private static final int LARGEST = 64 << 20;
    private static final long MOST_STEPS = 500;

    private final RedisConnection redis;
    private final Duration life;

    /** @param life of a checkpoint that is not deleted at the end of its task: as long as tasks are kept */
    public RedisCheckpoints(RedisConnection redis, Duration life) {
        this.redis = redis;
        this.life = life;
    }

    @Override
    public Optional<byte[]> find(TaskId task, String step) {
        return redis.ask(
                "read a checkpoint",
                client -> redis.values()
                        .read(
                                Keys.checkpoint(task),
                                () -> Optional.ofNullable(
                                        client.hget(Script.bytes(Keys.checkpoint(task)), Script.bytes(step))),
                                packed -> Optional.of(unpacked(packed))));
    }

    @Override
    public void keep(TaskId task, String step, byte[] result) {
        byte[] packed = packed(result);
        if (packed.length > LARGEST_PACKED) {
            return;
        }
        byte[] key = Script.bytes(Keys.checkpoint(task));
        redis.ask("keep a checkpoint", client -> {
            if (steps(client, key) >= MOST_STEPS) {
                return false;
            }
            client.hset(key, Script.bytes(step), packed);
            return client.pexpire(key, life.toMillis()) == 1;
        });
    }

    /** What is no hash is cleared: it would refuse every step. */
    private static long steps(UnifiedJedis client, byte[] key) {
        try {
            return client.hlen(key);
        } catch (JedisDataException refused) {
            if (!Values.isOfAnotherType(refused)) {
                throw refused;
            }
            client.del(key);
            return 0;
        }
    }

    @Override
    public void drop(TaskId task) {
        redis.ask("drop checkpoints", client -> client.unlink(Keys.checkpoint(task)));
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(LARGEST);
        } catch (IOException broken) {
            throw new UncheckedIOException("a checkpoint is broken", broken);
        }
    }
}
