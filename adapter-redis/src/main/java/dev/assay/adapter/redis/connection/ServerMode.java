package dev.assay.adapter.redis.connection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisDataException;

/** What kind of server answers. */
enum ServerMode {
    STANDALONE,
    CLUSTER,
    SENTINEL;

    /** HELLO needs no right; a proxy that does not know it may know INFO. What tells nothing is a plain server. */
    static ServerMode of(Connection server) {
        try {
            Object greeting = server.executeCommand(new CommandArguments(Protocol.Command.HELLO).add("2"));
            return named(greeting instanceof List<?> parts ? after("mode", parts) : "");
        } catch (JedisDataException unknown) {
            return byInfo(server);
        }
    }

    private static ServerMode byInfo(Connection server) {
        try {
            return named(text(server.executeCommand(new CommandArguments(Protocol.Command.INFO).add("server")))
                    .lines()
                    .filter(line -> line.startsWith("redis_mode:"))
                    .map(line -> line.substring("redis_mode:".length()).strip())
                    .findFirst()
                    .orElse(""));
        } catch (JedisDataException silent) {
            return STANDALONE;
        }
    }

    private static String after(String name, List<?> parts) {
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            if (name.equals(text(parts.get(i)))) {
                return text(parts.get(i + 1));
            }
        }
        return "";
    }

    private static String text(Object part) {
        return part instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(part);
    }

    private static ServerMode named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "cluster" -> CLUSTER;
            case "sentinel" -> SENTINEL;
            default -> STANDALONE;
        };
    }
}
