package dev.assay.adapter.github.rest;

import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.json.Text;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.Reply;
import dev.assay.port.out.AnswerCache;
import dev.assay.port.out.AnswerCache.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Remembers answers with their entity tags: GitHub is asked whether they still hold. One that belongs to a version is
 * used without asking while that version lasts.
 */
final class RestAnswerCache {

    private static final Duration LIFE = Duration.ofDays(1);
    private static final int MAX_BODY = 1 << 20;
    private static final int MAX_HEADER = 1 << 13;
    private static final char SEPARATOR = '\n';

    private final AnswerCache answers;
    private final String visibility;

    RestAnswerCache(AnswerCache answers, String visibility) {
        this.answers = answers;
        this.visibility = visibility;
    }

    /** Tells whether an answer is remembered that holds without asking. */
    boolean holds(RestRequest<?> ask, URI address) {
        return ask.version().isPresent()
                && answers.find(key(address))
                        .filter(answer -> version(answer).equals(ask.version()))
                        .isPresent();
    }

    /** Returns what is remembered; empty if nothing is, or it cannot be read. */
    <T> Optional<Remembered<T>> find(RestRequest<T> ask, URI address) {
        return answers.find(key(address)).flatMap(answer -> read(ask, answer));
    }

    /** Remembers an answer, unless it is too large or cannot be told from a later one. */
    void keep(RestRequest<?> ask, URI address, Reply reply, RestLinks links) {
        Optional<String> tag = reply.headers().firstValue("ETag");
        boolean small = reply.body().length <= MAX_BODY && links.header().length() <= MAX_HEADER;
        if (small && tag.isPresent() && tag.get().indexOf(SEPARATOR) < 0) {
            answers.keep(
                    key(address), new Answer(validator(tag.get(), ask), zipped(links.header(), reply.body())), LIFE);
        }
    }

    /** Remembers that an answer still holds. */
    void renew(RestRequest<?> ask, URI address, Remembered<?> old) {
        answers.keep(key(address), new Answer(validator(old.entityTag(), ask), old.stored()), LIFE);
    }

    private AnswerCache.Key key(URI address) {
        return new AnswerCache.Key(visibility, "v1/rest/" + address);
    }

    private static String validator(String tag, RestRequest<?> ask) {
        return tag + SEPARATOR + ask.version().orElse("");
    }

    private static Optional<String> version(Answer answer) {
        String validator = answer.validator();
        return Text.of(validator.substring(validator.indexOf(SEPARATOR) + 1));
    }

    private static <T> Optional<Remembered<T>> read(RestRequest<T> ask, Answer answer) {
        int end = answer.validator().indexOf(SEPARATOR);
        if (end < 0) {
            return Optional.empty();
        }
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] plain = zip.readNBytes(MAX_BODY + MAX_HEADER + 1);
            int head = length(plain);
            RestPage<T> page = new RestPage<>(
                    Json.read(Arrays.copyOfRange(plain, head + 1, plain.length), ask.type()),
                    new RestLinks(new String(plain, 0, head, StandardCharsets.UTF_8)));
            boolean current = ask.version().isPresent() && version(answer).equals(ask.version());
            return Optional.of(new Remembered<>(answer.validator().substring(0, end), page, current, answer.body()));
        } catch (CallFailedException | IOException writtenByAnotherVersion) {
            return Optional.empty();
        }
    }

    /** Returns how long the line before the body is. */
    private static int length(byte[] plain) throws IOException {
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] == SEPARATOR) {
                return i;
            }
        }
        throw new IOException("no line before the body");
    }

    private static byte[] zipped(String links, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write((links + SEPARATOR).getBytes(StandardCharsets.UTF_8));
            zip.write(body);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }

    /**
     * An answer from before.
     *
     * @param entityTag by which GitHub tells whether it still holds
     * @param page what it held
     * @param current whether it holds without asking
     * @param stored as it is kept; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Remembered<T>(String entityTag, RestPage<T> page, boolean current, byte[] stored) {}
}
