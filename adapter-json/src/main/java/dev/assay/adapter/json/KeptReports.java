package dev.assay.adapter.json;

import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.ProfileCache;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads and compares profiles that were written some time ago, by this or an earlier version. All take and return what
 * {@link AssayJson#profile} writes. Immutable and safe for many threads.
 */
public final class KeptReports {

    private static final String VERSION = "schema_version";

    private final ObjectMapper mapper = Mapping.newMapper();

    /** Makes a reader. */
    public KeptReports() {}

    /** Returns a digest that is the same for the same content: all but times of asking, ids, cost and windows. */
    public String digest(byte[] profile) {
        return ReportContent.digest(tree(profile));
    }

    /** Returns the version of the schema that a profile was written in. */
    public int version(byte[] profile) {
        return tree(profile).path(VERSION).asInt();
    }

    /** Returns what turns one profile into another; small if their content is the same. */
    public byte[] difference(byte[] from, byte[] to) {
        return bytes(JsonDifference.between(tree(from), tree(to)));
    }

    /** Returns the profile that a difference leads to. */
    public byte[] applied(byte[] from, byte[] difference) {
        return bytes(JsonDifference.applied(tree(from), tree(difference)));
    }

    /**
     * Reads a profile of any version so far. What an earlier one did not tell is absent.
     *
     * @throws JsonFormException if it is something else, or of a later version
     */
    public ProfileCache.Entry read(byte[] profile) {
        try {
            ProfileJson read = present(profile);
            return new ProfileCache.Entry(new TaskId(read.userData().taskId()), read.toAnalysis());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new JsonFormException("this is not a profile: " + unreadable.getMessage(), unreadable);
        }
    }

    /** What is of the present version is read at once; a tree in between costs as much again. */
    private ProfileJson present(byte[] profile) throws IOException {
        Optional<ProfileJson> read = readAtOnce(profile);
        if (read.filter(known -> known.schemaVersion() == ProfileJson.SCHEMA_VERSION)
                .isPresent()) {
            return read.get();
        }
        JsonNode tree = tree(profile);
        int version = tree.path(VERSION).asInt();
        if (version < 1 || version > ProfileJson.SCHEMA_VERSION) {
            throw new IllegalArgumentException("its schema_version is " + version);
        }
        // Version 1 had no highlights.
        if (tree instanceof ObjectNode earlier && !(earlier.path("highlights") instanceof ArrayNode)) {
            earlier.putArray("highlights");
        }
        return mapper.treeToValue(tree, ProfileJson.class);
    }

    private Optional<ProfileJson> readAtOnce(byte[] profile) throws IOException {
        try {
            return Optional.of(mapper.readValue(profile, ProfileJson.class));
        } catch (DatabindException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private JsonNode tree(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (IOException unreadable) {
            throw new JsonFormException("this is not JSON", unreadable);
        }
    }

    private byte[] bytes(JsonNode tree) {
        try {
            return mapper.writeValueAsBytes(tree);
        } catch (IOException impossible) {
            throw new IllegalStateException("a tree has a JSON form", impossible);
        }
    }
}
