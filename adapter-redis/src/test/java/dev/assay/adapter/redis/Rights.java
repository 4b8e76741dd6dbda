package dev.assay.adapter.redis;

import dev.assay.adapter.redis.testkit.RedisProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;

/** Rules of a user of Redis. */
record Rights(List<String> rules) {

    private static final Path DOCUMENT = Path.of("..", "docs", "reference", "redis.md");
    private static final String COMMAND = "ACL SETUSER assay ";

    /** Returns exactly what the reference asks for. */
    static Rights documented() {
        try {
            String text = Files.readString(DOCUMENT);
            int start = text.indexOf(COMMAND) + COMMAND.length();
            return new Rights(Arrays.asList(
                    text.substring(start, text.indexOf("```", start)).strip().split("\\s+")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Rights without(String... some) {
        List<String> left = new ArrayList<>(rules);
        if (!left.removeAll(List.of(some))) {
            throw new IllegalArgumentException("there is none of these");
        }
        return new Rights(left);
    }

    /** Gives a server a user with these rights; returns the address for it. */
    URI grant(RedisProcess redis) {
        try (RedisClient operator = redis.client()) {
            CommandArguments command =
                    new CommandArguments(Protocol.Command.ACL).add("SETUSER").add("assay");
            rules.forEach(command::add);
            operator.executeCommand(command);
        }
        return URI.create("redis://assay:SECRET@127.0.0.1:" + redis.port());
    }
}
