package dev.assay.adapter.github;

import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Gets REST resources and reads the answers. */
final class RestCalls implements AutoCloseable {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);
    private static final int MAX_REDIRECTS = 3;

    private final Endpoints endpoints;
    private final Requests requests;
    private final Transport transport;
    private final Verdicts verdicts;

    RestCalls(GitHubSettings settings, Transport transport, Verdicts verdicts) {
        this.endpoints = Endpoints.of(settings.api());
        this.requests = new Requests(settings);
        this.transport = transport;
        this.verdicts = verdicts;
    }

    /** Escapes a part of a path or a value of a query. */
    static String escaped(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Plans and makes one call. */
    <T> T get(Ask<T> ask, CallMeter meter) throws InterruptedException, CallFailedException {
        return getAll(List.of(ask), meter).getFirst().orThrow();
    }

    /** Plans and makes several calls side by side. One that fails costs only its own answer. */
    <T> List<RestAnswer<T>> getAll(List<Ask<T>> asks, CallMeter meter) throws InterruptedException {
        asks.forEach(ask -> meter.plan(ask.stage(), 1));
        List<CompletableFuture<Reply>> started =
                transport.startAll(asks.stream().map(this::request).toList());
        List<RestAnswer<T>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < started.size(); i++) {
                answers.add(answer(asks.get(i), started.get(i), meter));
            }
        } finally {
            started.forEach(call -> call.cancel(true));
        }
        return answers;
    }

    private HttpRequest request(Ask<?> ask) {
        return requests.to(URI.create(endpoints.rest() + ask.path())).GET().build();
    }

    private <T> RestAnswer<T> answer(Ask<T> ask, CompletableFuture<Reply> call, CallMeter meter)
            throws InterruptedException {
        try {
            Reply reply = followed(transport.await(call), request(ask).uri());
            Optional<Trouble> trouble = verdicts.of(reply);
            return trouble.isPresent()
                    ? new RestAnswer.Failed<>(trouble.get())
                    : new RestAnswer.Got<>(Json.read(reply.body(), ask.type()), hasNextPage(reply));
        } catch (CallFailedException failed) {
            return new RestAnswer.Failed<>(failed.trouble());
        } finally {
            meter.answered(ask.stage(), CallMeter.Cost.ONE_CALL);
        }
    }

    /** Follows renamed accounts and repositories, within GitHub only: the token must not go elsewhere. */
    private Reply followed(Reply first, URI address) throws InterruptedException, CallFailedException {
        Reply reply = first;
        URI at = address;
        for (int i = 0; i < MAX_REDIRECTS && REDIRECTS.contains(reply.status()); i++) {
            URI target = at.resolve(reply.headers().firstValue("Location").orElse(""));
            if (!sameServer(at, target)) {
                throw new CallFailedException(new Trouble.Unavailable("GitHub sent us to another server"));
            }
            reply = transport.send(requests.to(target).GET().build());
            at = target;
        }
        return reply;
    }

    private static boolean sameServer(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }

    private static boolean hasNextPage(Reply reply) {
        return reply.headers()
                .firstValue("Link")
                .filter(link -> link.contains("rel=\"next\""))
                .isPresent();
    }

    @Override
    public void close() {
        transport.close();
    }

    /**
     * A resource to get.
     *
     * @param stage on whose behalf
     * @param path with its query, escaped
     * @param type what the body is read into
     */
    record Ask<T>(Stage stage, String path, Class<T> type) {}

    /** What came of a call. */
    sealed interface RestAnswer<T> {

        T orThrow() throws CallFailedException;

        /** Returns what came, if it did. */
        Optional<T> value();

        /**
         * The resource.
         *
         * @param body what was asked for
         * @param more whether there is a further page
         */
        record Got<T>(T body, boolean more) implements RestAnswer<T> {
            @Override
            public T orThrow() {
                return body;
            }

            @Override
            public Optional<T> value() {
                return Optional.of(body);
            }
        }

        /**
         * Nothing.
         *
         * @param trouble why
         */
        record Failed<T>(Trouble trouble) implements RestAnswer<T> {
            @Override
            public T orThrow() throws CallFailedException {
                throw new CallFailedException(trouble);
            }

            @Override
            public Optional<T> value() {
                return Optional.empty();
            }
        }
    }
}
