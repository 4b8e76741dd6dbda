package dev.assay.adapter.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.http.connection.UnreadableRequest;
import dev.assay.adapter.http.connection.Watchdog;
import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.Problem;
import dev.assay.adapter.http.exchange.ProblemException;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.json.JsonFormException;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** Reads the bodies of requests: JSON in UTF-8, of a bounded size. Safe for many threads. */
public final class JsonBody {

    private static final String JSON = "application/json";
    private static final List<String> CHARSETS = List.of("charset=utf-8", "charset=\"utf-8\"");

    private final AssayJson json;
    private final Watchdog watchdog;

    public JsonBody(AssayJson json, Watchdog watchdog) {
        this.json = json;
        this.watchdog = watchdog;
    }

    /**
     * Reads the object that the body is.
     *
     * @throws ProblemException if there is no JSON object, or too much of it
     */
    JsonNode object(ServerRequest request) {
        if (!isJson(request.headers().first(HeaderNames.CONTENT_TYPE).orElse(""))) {
            throw new ProblemException(Problem.of(
                    Status.UNSUPPORTED_MEDIA_TYPE_415, "The body must be JSON; send Content-Type: application/json."));
        }
        JsonNode tree = parse(bytes(request));
        if (!tree.isObject()) {
            throw new ProblemException(Problem.unprocessable("body", "must be a JSON object"));
        }
        return tree;
    }

    private static boolean isJson(String contentType) {
        if (contentType.equals(JSON)) {
            return true;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        if (!parts[0].strip().equals(JSON)) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("charset=") && !CHARSETS.contains(parameter)) {
                return false;
            }
        }
        return true;
    }

    private byte[] bytes(ServerRequest request) {
        if (request.headers().contentLength().orElse(0) > Call.MAX_BODY_BYTES) {
            throw tooLarge();
        }
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        byte[] bytes = read(request);
        if (bytes.length > Call.MAX_BODY_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    private byte[] read(ServerRequest request) {
        // Not closed: that would read on, also where the rest of the body can never be read.
        InputStream in = request.content().inputStream();
        watchdog.waiting();
        try {
            return in.readNBytes(Call.MAX_BODY_BYTES + 1);
        } catch (RequestException refused) {
            Problem problem = UnreadableRequest.problem(refused.status());
            throw new ProblemException(problem.with(HeaderNames.CONNECTION, Reply.CLOSE), refused);
        } catch (IOException | RuntimeException brokenOff) {
            // Helidon has many words for a client that leaves, or that does not keep to the form of chunks.
            Problem problem = Problem.of(Status.BAD_REQUEST_400, "The body ended too early or is badly chunked.");
            throw new ProblemException(problem.with(HeaderNames.CONNECTION, Reply.CLOSE), brokenOff);
        } finally {
            watchdog.done();
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(Problem.of(
                Status.REQUEST_ENTITY_TOO_LARGE_413, "The body is larger than " + Call.MAX_BODY_BYTES + " bytes."));
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode tree = json.read(body);
            if (tree.isMissingNode()) {
                throw new ProblemException(Problem.of(Status.BAD_REQUEST_400, "The body is empty; expected JSON."));
            }
            return tree;
        } catch (JsonFormException malformed) {
            throw new ProblemException(
                    Problem.of(Status.BAD_REQUEST_400, String.valueOf(malformed.getMessage())), malformed);
        }
    }
}
