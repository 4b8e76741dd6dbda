package dev.assay.simulator;

import com.sun.net.httpserver.HttpServer;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.faults.Faults;
import dev.assay.simulator.limits.Quotas;
import dev.assay.simulator.limits.Resource;
import dev.assay.simulator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small GitHub on a port of the loopback interface: REST under the root and {@code /api/v3}, GraphQL under
 * {@code /graphql} and {@code /api/graphql}. Read-only and deterministic. Safe for many threads.
 */
public final class GitHubSimulator implements AutoCloseable {

    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final int BACKLOG = 512;

    private final HttpServer server;
    private final ExecutorService requests;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CallLog calls = new CallLog();
    private final Faults faults;
    private final Api api;
    private final Quotas quotas;
    private final Pace pace;

    private GitHubSimulator(World world, SimulatorSettings settings, HttpServer server, Pause pause) {
        this.server = server;
        this.pace = new Pace(settings, closing, pause);
        this.quotas = new Quotas(settings.limits(), settings.clock());
        this.requests = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("simulator-", 0).factory());
        this.api = new Api(world, settings, quotas, calls);
        this.faults = new Faults(api::weigh);
        server.setExecutor(requests);
        server.createContext("/", new CallHandler(api, faults, calls, pace));
        server.start();
    }

    /**
     * Starts a simulator on a free port of 127.0.0.1.
     *
     * @throws UncheckedIOException if no port can be opened
     */
    public static GitHubSimulator start(World world, SimulatorSettings settings) {
        return start(world, settings, Pause.REAL);
    }

    static GitHubSimulator start(World world, SimulatorSettings settings, Pause pause) {
        sendWithoutDelay();
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), BACKLOG);
            return new GitHubSimulator(world, settings, server, pause);
        } catch (IOException failure) {
            throw new UncheckedIOException("no port for the simulator: " + failure.getMessage(), failure);
        }
    }

    /**
     * Without it every answer longer than a buffer waits some 40 ms for an acknowledgement. The JDK's server offers no
     * other way to say so, and reads it once, when the process opens its first server.
     */
    private static void sendWithoutDelay() {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    /** The base of the API, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What was called so far. */
    public CallLog calls() {
        return calls;
    }

    /**
     * Lets something go wrong from now on.
     *
     * @throws IllegalStateException if a thousand faults are already set
     */
    public void fault(Fault fault) {
        faults.add(fault);
    }

    /**
     * Lets calls go wrong at random from now on, unless another fault meets them. The same seed, likelihoods and order
     * of calls make the same effects.
     *
     * @param likelihoods how likely each effect meets a call
     * @throws IllegalArgumentException if a likelihood is negative, or they exceed 1 together
     */
    public void chaos(long seed, Map<Fault.Effect, Double> likelihoods) {
        faults.letLoose(seed, likelihoods);
    }

    /**
     * Runs an action each time a call begins to stall, once the part of the answer that comes is on its way. It runs on
     * the thread of that call, and must return soon.
     */
    public void onStall(Runnable listener) {
        pace.onStall(listener);
    }

    /** From now on the simulator tells of another world; calls under way may still tell of the old one. */
    public void become(World world) {
        api.become(world);
    }

    /** From now on all goes well; calls that are already stalled stay so. */
    public void clearFaults() {
        faults.clear();
    }

    /** All callers have nothing left of a resource, until so much time has passed on the simulator's clock. */
    public void exhaust(Resource resource, Duration untilReset) {
        quotas.exhaust(resource, untilReset);
    }

    /** One token has nothing left of a resource, until so much time has passed; the empty one stands for anonymous. */
    public void exhaust(Resource resource, Duration untilReset, String token) {
        quotas.exhaust(resource, untilReset, new Quotas.Caller(token));
    }

    /** Ends all calls, stalled ones too, and returns when their threads have ended. Closing again does nothing. */
    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        requests.shutdownNow();
        requests.close();
    }
}
