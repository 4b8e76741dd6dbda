package dev.assay.adapter.redis.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** A script that Redis runs in one step. Immutable. */
public final class Script {

    /** Where the scripts lie in this module. */
    private static final String FOLDER = "/dev/assay/adapter/redis/";

    private final byte[] text;
    private final byte[] digest;

    private Script(String text) {
        this.text = bytes(text);
        this.digest = bytes(sha1(this.text));
    }

    /** Returns the script of files of this module, one after the other. */
    public static Script of(String... names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(read(name + ".lua")).append('\n');
        }
        return new Script(text.toString());
    }

    /**
     * Runs the script. Redis forgets scripts when it restarts; then it is sent again.
     *
     * @param arguments byte arrays, or what becomes text
     */
    public Object run(UnifiedJedis redis, List<String> keys, List<?> arguments) {
        List<byte[]> names = keys.stream().map(Script::bytes).toList();
        List<byte[]> values = new ArrayList<>();
        for (Object argument : arguments) {
            values.add(argument instanceof byte[] raw ? raw : bytes(String.valueOf(argument)));
        }
        try {
            return redis.evalsha(digest, names, values);
        } catch (JedisNoScriptException forgotten) {
            return redis.eval(text, names, values);
        }
    }

    /** Runs a script that tells whether it did what it is for. */
    public boolean done(UnifiedJedis redis, List<String> keys, List<?> arguments) {
        return number(run(redis, keys, arguments)) == 1;
    }

    public static long number(Object reply) {
        return (Long) reply;
    }

    public static String text(Object reply) {
        return new String((byte[]) reply, StandardCharsets.UTF_8);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String resource) {
        try (InputStream in = Script.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource + " in this jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the jar cannot be read", unreadable);
        }
    }

    private static String sha1(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
