package dev.assay.adapter.github.graphql;

import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.domain.profile.Login;
import dev.assay.port.out.AnswerCache;
import dev.assay.port.out.AnswerCache.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Remembers what GitHub answered, compressed, so that what has not changed is not asked for again. */
public final class GraphQlAnswerCache {

    private static final Duration LIFE = Duration.ofDays(1);
    private static final Duration FOR_GOOD = Duration.ofDays(365);
    private static final int MAX_BYTES = 16 << 20;

    private final AnswerCache answers;
    private final String visibility;

    /** @param visibility who may see what is remembered here */
    public GraphQlAnswerCache(AnswerCache answers, String visibility) {
        this.answers = answers;
        this.visibility = visibility;
    }

    /** Returns what is remembered under a name, whatever its validator; empty if nothing is, or it cannot be read. */
    public <T> Optional<Memo<T>> find(Login login, String name, Class<T> type) {
        return answers.find(key(login, name)).flatMap(answer -> read(answer, type));
    }

    public void keep(Login login, String name, Memo<?> memo) {
        keep(login, name, memo, LIFE);
    }

    /** Remembers what will not change any more, as long as there is room. */
    public void keepForGood(Login login, String name, Memo<?> memo) {
        keep(login, name, memo, FOR_GOOD);
    }

    private void keep(Login login, String name, Memo<?> memo, Duration life) {
        byte[] body = zipped(Json.write(memo.value()));
        answers.keep(key(login, name), new Answer(memo.validator(), body), life);
    }

    private AnswerCache.Key key(Login login, String name) {
        return new AnswerCache.Key(visibility, "v1/" + login + "/" + name);
    }

    private static <T> Optional<Memo<T>> read(Answer answer, Class<T> type) {
        try {
            return Optional.of(new Memo<>(answer.validator(), Json.read(unzipped(answer.body()), type)));
        } catch (CallFailedException | IOException writtenByAnotherVersion) {
            return Optional.empty();
        }
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return zip.readNBytes(MAX_BYTES);
        }
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }

    /**
     * Something remembered.
     *
     * @param validator tells whether it still holds
     * @param value what was answered
     */
    public record Memo<T>(String validator, T value) {}
}
