package dev.assay.adapter.github.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** Reads GitHub's JSON into private records, and writes the bodies of our questions. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A number that GitHub did not send is no zero.
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final CallFailure UNREADABLE = new CallFailure.Rejected("GitHub's answer could not be read");

    private Json() {}

    public static <T> T read(byte[] body, Class<T> type) throws CallFailedException {
        try {
            T value = MAPPER.readValue(body, type);
            if (value == null) {
                throw unreadable(new IOException("it is null"));
            }
            return value;
        } catch (IOException malformed) {
            throw unreadable(malformed);
        }
    }

    public static <T> T convert(JsonNode tree, Class<T> type) throws CallFailedException {
        try {
            T value = MAPPER.treeToValue(tree, type);
            if (value == null) {
                throw unreadable(new IOException("it is null"));
            }
            return value;
        } catch (IOException unexpected) {
            throw unreadable(unexpected);
        }
    }

    /**
     * Turns JSON into what it means.
     *
     * @throws CallFailedException if it lacks what it must have, or holds what it cannot
     */
    public static <T> T domain(Supplier<T> meaning) throws CallFailedException {
        try {
            return meaning.get();
        } catch (NullPointerException
                | NoSuchElementException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | DateTimeException unreadable) {
            // The records that an answer is read into say what must be there.
            throw new CallFailedException(UNREADABLE, unreadable);
        }
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException bug) {
            throw new IllegalStateException("a question has no JSON form", bug);
        }
    }

    private static CallFailedException unreadable(IOException cause) {
        return new CallFailedException(new CallFailure.Unavailable("GitHub's answer could not be read"), cause);
    }
}
