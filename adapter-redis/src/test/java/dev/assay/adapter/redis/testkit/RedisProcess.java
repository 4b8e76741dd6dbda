package dev.assay.adapter.redis.testkit;

import dev.assay.testkit.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.embedded.core.ExecutableProvider;

/** A Redis server in a process of its own, with a folder and a port of its own, that can be treated badly. */
public final class RedisProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 5;
    private static final int BUS = 10_000;
    private static final int LOWEST_PORT = 10_000;
    private static final int HIGHEST_PORT = 22_000;

    private final List<String> options;
    private final Path folder;
    private final int port;
    private Process process;

    private RedisProcess(List<String> options) {
        this.options = List.copyOf(options);
        try {
            this.folder = Files.createTempDirectory("assay-redis-");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        this.port = freePort();
        this.process = launch();
    }

    /** Starts a server that keeps nothing when it ends. */
    public static RedisProcess start(String... options) {
        List<String> all = new ArrayList<>(List.of("--save", "", "--appendonly", "no"));
        all.addAll(List.of(options));
        return started(all);
    }

    /** Starts a server with an append-only file that is written out every second. */
    public static RedisProcess durable(String... options) {
        List<String> all = new ArrayList<>(List.of("--save", "", "--appendonly", "yes", "--appendfsync", "everysec"));
        all.addAll(List.of(options));
        return started(all);
    }

    /**
     * Starts a node that belongs to no cluster yet.
     *
     * @param timeoutMillis after which the others take it for lost
     */
    public static RedisProcess clusterNode(int timeoutMillis) {
        return started(List.of(
                "--save",
                "",
                "--appendonly",
                "no",
                "--cluster-enabled",
                "yes",
                "--cluster-node-timeout",
                String.valueOf(timeoutMillis),
                "--cluster-replica-validity-factor",
                "0",
                "--repl-diskless-sync",
                "yes",
                "--repl-diskless-sync-delay",
                "0"));
    }

    /** Starts a Sentinel that watches nothing. */
    public static RedisProcess sentinel() {
        return started(List.of("--sentinel"));
    }

    /** Starts a cluster of one node, which refuses whatever would need two. */
    public static RedisProcess cluster() {
        RedisProcess redis = started(List.of("--save", "", "--appendonly", "no", "--cluster-enabled", "yes"));
        try (RedisClient client = redis.client()) {
            CommandArguments slots = new CommandArguments(Protocol.Command.CLUSTER).add("ADDSLOTS");
            IntStream.range(0, 16_384).forEach(slots::add);
            client.executeCommand(slots);
            await(() -> new String(
                            (byte[]) client.executeCommand(new CommandArguments(Protocol.Command.CLUSTER).add("INFO")),
                            StandardCharsets.UTF_8)
                    .contains("cluster_state:ok"));
        }
        return redis;
    }

    private static RedisProcess started(List<String> options) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            RedisProcess redis = new RedisProcess(options);
            if (redis.answers()) {
                return redis;
            }
            // Another server took the port in between.
            redis.close();
        }
        throw new IllegalStateException("no Redis starts with " + options);
    }

    /** Returns where it listens. */
    public URI url() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /** Returns its port; the bus of a cluster takes the port plus 10,000. */
    public int port() {
        return port;
    }

    /** Returns a plain client. */
    public RedisClient client() {
        return RedisClient.builder()
                .hostAndPort(new HostAndPort("127.0.0.1", port))
                .build();
    }

    /** Returns what it says of one thing. */
    public Map<String, String> info(String section) {
        try (RedisClient client = client()) {
            return client.info(section)
                    .lines()
                    .filter(line -> line.contains(":"))
                    .collect(java.util.stream.Collectors.toMap(
                            line -> line.substring(0, line.indexOf(':')),
                            line -> line.substring(line.indexOf(':') + 1).strip(),
                            (one, other) -> one));
        }
    }

    /** Stops it as an operator does, who lets it write out what it has. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Kills it. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts it again, with what its append-only file holds. */
    public void restart() {
        process = launch();
        if (!answers()) {
            throw new IllegalStateException("Redis does not start again on port " + port);
        }
    }

    /** Lets it hang: its socket is open, and no command is answered. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets it go on. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Process launch() {
        try {
            // A Sentinel insists on a file of settings.
            Path settings = folder.resolve("redis.conf");
            Files.writeString(settings, "");
            List<String> command = new ArrayList<>(List.of(
                    ExecutableProvider.newJarResourceProvider().get().getAbsolutePath(),
                    settings.toString(),
                    "--port",
                    String.valueOf(port),
                    "--bind",
                    "127.0.0.1",
                    "--dir",
                    folder.toString()));
            command.addAll(options);
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /** Returns once it answers, or with false if it ended. */
    private boolean answers() {
        await(() -> !process.isAlive() || listens());
        return process.isAlive();
    }

    private boolean listens() {
        try (RedisClient client = client()) {
            return client.ping().equals("PONG");
        } catch (JedisException notYet) {
            return String.valueOf(notYet.getMessage()).startsWith("NOAUTH");
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(condition::getAsBoolean);
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Redis does not end");
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /**
     * Picks a port below those that the system gives to clients, so that none takes it while the server is down. The
     * bus of a cluster lies 10,000 above.
     */
    private static int freePort() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
        } while (!isFree(port) || !isFree(port + BUS));
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            signal("CONT");
            kill();
        }
        Folders.delete(folder);
    }
}
