package dev.assay.adapter.http;

import dev.assay.adapter.http.api.AnalysisRoutes;
import dev.assay.adapter.http.api.BatchRoutes;
import dev.assay.adapter.http.api.DocsRoutes;
import dev.assay.adapter.http.api.HealthRoutes;
import dev.assay.adapter.http.api.JsonBody;
import dev.assay.adapter.http.api.ListRoutes;
import dev.assay.adapter.http.api.MetricsRoute;
import dev.assay.adapter.http.api.PersonRoutes;
import dev.assay.adapter.http.api.SubmissionLimits;
import dev.assay.adapter.http.api.TaskRoutes;
import dev.assay.adapter.http.connection.Watchdog;
import dev.assay.adapter.http.exchange.AccessControl;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.http.follow.EndedBodies;
import dev.assay.adapter.http.follow.PreviewEvents;
import dev.assay.adapter.http.follow.Streams;
import dev.assay.adapter.http.follow.TaskBodies;
import dev.assay.adapter.http.follow.TaskSockets;
import dev.assay.adapter.http.follow.TaskStream;
import dev.assay.adapter.http.follow.Waiters;
import dev.assay.adapter.http.observe.AccessLog;
import dev.assay.adapter.http.observe.Pause;
import dev.assay.adapter.http.observe.RequestRecorder;
import dev.assay.adapter.http.pages.PageRoutes;
import dev.assay.adapter.json.AssayJson;
import dev.assay.port.in.Erasure;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The HTTP server in front of an engine. It answers from the moment it is opened, until it is closed; the ports stay
 * open and belong to the caller. Safe for many threads.
 */
public final class HttpApi implements AutoCloseable {

    private static final long MOST_BODY_BYTES = 64L << 20;

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AssayJson json = new AssayJson();
    private final Waiters waiters = new Waiters();
    private final HttpSettings settings;
    private final AccessControl access;
    private final Watchdog watchdog;
    private final Streams streams;
    private final EndedBodies ended;
    private final PreviewEvents previews;
    private final TaskSockets sockets;
    private final Routes routes;
    private final Listener listener;

    private HttpApi(HttpPorts ports, HttpSettings settings, Duration moment) {
        this.settings = settings;
        access = new AccessControl(settings.access(), settings.host());
        watchdog = Listener.watchdog(settings, moment);
        streams = new Streams(ports.tasks(), Streams.Bounds.of(settings.limits()));
        long most = mostBytes(settings);
        ended = new EndedBodies(ports.tasks(), json, most);
        TaskBodies bodies = new TaskBodies(json, most, ended);
        previews = new PreviewEvents(ports.pages().previews(), json, most);
        sockets = new TaskSockets(streams, bodies, access, watchdog);
        routes = routes(ports, bodies);
        ports.metrics().following(streams::size);
        RequestRecorder recorder =
                new RequestRecorder(ports.metrics(), new AccessLog(ports.clock(), ports.accessLog()));
        recorder.expecting(routes);
        listener = new Listener(
                settings,
                new Listener.Parts(routes, json, access, recorder, watchdog, open::get),
                Optional.of(sockets.routing()));
    }

    /** Returns the memory that each of the caches may take: of bodies, of ended tasks, of previews and of pages. */
    private static long mostBytes(HttpSettings settings) {
        return Math.min(MOST_BODY_BYTES, settings.limits().waitingBytes());
    }

    private Routes routes(HttpPorts ports, TaskBodies bodies) {
        Routes table = new Routes();
        JsonBody body = new JsonBody(json, watchdog);
        SubmissionLimits limits = new SubmissionLimits(ports.limiter(), settings.limits());
        new PageRoutes(
                        ports.tasks(),
                        new PageRoutes.Sources(
                                ports.pages().reports(), ports.pages().publicCards()),
                        access,
                        json,
                        mostBytes(settings))
                .addTo(table);
        new DocsRoutes(json).addTo(table);
        new HealthRoutes(json, () -> open.get() && ports.working().getAsBoolean(), ports.database()).addTo(table);
        new AnalysisRoutes(
                        ports.tasks(),
                        new AnalysisRoutes.Forms(json, bodies),
                        new AnalysisRoutes.Admission(body, limits, access),
                        new AnalysisRoutes.Waiting(waiters, settings.syncTimeout()))
                .addTo(table);
        new BatchRoutes(ports.batches(), json, body, limits).addTo(table);
        new ListRoutes(ports.listing(), json).addTo(table);
        new PersonRoutes(ports.reports(), erasing(ports.erasure()), access, json).addTo(table);
        new TaskRoutes(
                        ports.tasks(),
                        new TaskRoutes.Forms(bodies, ended, previews),
                        waiters,
                        new TaskStream(streams, bodies, previews, watchdog))
                .addTo(table);
        new MetricsRoute(ports.metrics()).addTo(table);
        return table;
    }

    /** What was rendered of a person goes at once, in other processes within a second. */
    private Erasure erasing(Erasure erasure) {
        return login -> {
            erasure.erase(login);
            ended.forget(login);
        };
    }

    /**
     * Opens a server and returns once it takes requests.
     *
     * @throws UncheckedIOException if the address cannot be listened on
     */
    public static HttpApi open(HttpPorts ports, HttpSettings settings) {
        return open(ports, settings, Listener.MOMENT);
    }

    /** @param moment how long a stopping server waits for what open connections may send */
    static HttpApi open(HttpPorts ports, HttpSettings settings, Duration moment) {
        HttpApi api = new HttpApi(ports, settings, moment);
        try {
            api.listener.start();
            return api;
        } catch (UncheckedIOException taken) {
            api.end();
            throw taken;
        }
    }

    /** Returns the paths that are answered, with the names of their parts that vary. */
    List<String> routes() {
        return routes.paths();
    }

    /** Returns the port that the server listens on, also if the settings left the choice open. */
    public int port() {
        return listener.port();
    }

    /** Returns the address of the home page. */
    public URI url() {
        return listener.url();
    }

    /**
     * Says for a while that it is not ready, tells streams to reconnect, refuses new connections, waits a second for
     * what open ones may send, lets requests under way end within the grace period, and cuts off the rest.
     */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            drain();
            end();
        }
    }

    private void drain() {
        try {
            Pause.REAL.last(settings.drain());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        waiters.wake();
        streams.close();
        sockets.close();
        listener.close();
    }
}
