package dev.assay.adapter.github;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Reads GitHub's JSON into private records, and writes the bodies of our questions. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static <T> T read(byte[] body, Class<T> type) throws CallFailedException {
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

    static <T> T convert(JsonNode tree, Class<T> type) throws CallFailedException {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (IOException unexpected) {
            throw unreadable(unexpected);
        }
    }

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException bug) {
            throw new IllegalStateException("a question has no JSON form", bug);
        }
    }

    private static CallFailedException unreadable(IOException cause) {
        return new CallFailedException(new Trouble.Unavailable("GitHub's answer could not be read"), cause);
    }
}
