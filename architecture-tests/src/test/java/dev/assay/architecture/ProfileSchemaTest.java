package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.adapter.json.AssayJson;
import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.RandomSnapshots;
import dev.assay.testkit.Snapshots;
import dev.assay.testkit.Tasks;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema of a profile describes what Assay writes, and the reference describes the schema. */
class ProfileSchemaTest {

    /** The record whose components are the keys; it is nobody's business outside its package. */
    private static final String FORM = "dev.assay.adapter.json.ProfileJson";

    private static final AssayJson JSON = new AssayJson();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ProfileSchema.TREE);

    static Stream<ProfileSnapshot> snapshots() {
        return Stream.of(
                Profiles.aSnapshotOf("octocat"),
                Snapshots.aSnapshot().build(),
                Snapshots.anUnseenSnapshot().build(),
                new RandomSnapshots(1).snapshot(new RandomSnapshots.Sizes(20, 300, 50)),
                new RandomSnapshots(2).snapshot(new RandomSnapshots.Sizes(1, 1, 1)));
    }

    private static ObjectNode profile(ProfileSnapshot snapshot) {
        ProfileAnalysis analysis = ProfileAnalyzer.analyze(snapshot, Snapshots.NOON, new GitHubUsage(3, 5, 0, 1, 800));
        byte[] json = JSON.profile(Tasks.aQueuedTask().id(), analysis);
        return (ObjectNode) ProfileSchema.parse(new String(json, StandardCharsets.UTF_8));
    }

    private static List<Error> errors(JsonNode profile) {
        return SCHEMA.validate(
                profile, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void everyProfileFollowsTheSchema(ProfileSnapshot snapshot) {
        assertThat(errors(profile(snapshot))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoProfile() {
        assertThat(errors(changed(profile -> profile.remove("coverage")))).isNotEmpty();
        assertThat(errors(changed(profile -> profile.put("surprise", 1)))).isNotEmpty();
        assertThat(errors(changed(profile -> profile.put("analyzed_at", "yesterday"))))
                .isNotEmpty();
        assertThat(errors(changed(profile -> language(profile).put("percentage", 150))))
                .isNotEmpty();
        assertThat(errors(changed(profile -> language(profile).put("bytes", -1))))
                .isNotEmpty();
    }

    private static ObjectNode changed(Consumer<ObjectNode> change) {
        ObjectNode profile = profile(Profiles.aSnapshotOf("octocat"));
        change.accept(profile);
        return profile;
    }

    private static ObjectNode language(ObjectNode profile) {
        return (ObjectNode) profile.path("languages").path(0);
    }

    @Test
    void theSchemaHasTheKeysOfTheReportAndNoOthers() throws ClassNotFoundException {
        Set<String> described = new TreeSet<>();
        ProfileSchema.objects().values().forEach(object -> described.add(names(object)));

        assertThat(described).containsExactlyInAnyOrderElementsOf(keysOf(Class.forName(FORM), new HashSet<>()));
    }

    private static String names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.path("properties").fieldNames().forEachRemaining(names::add);
        return String.join(" ", names);
    }

    /** Returns the keys of a record, and those of every record inside it, each as one line. */
    private static Set<String> keysOf(Type type, Set<Type> seen) {
        Set<String> lines = new TreeSet<>();
        if (!seen.add(type)) {
            return lines;
        }
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(inner -> lines.addAll(keysOf(inner, seen)));
        } else if (type instanceof Class<?> row && row.isRecord()) {
            Set<String> names = new TreeSet<>();
            for (RecordComponent component : row.getRecordComponents()) {
                names.add(SnakeCaseStrategy.INSTANCE.translate(component.getName()));
                lines.addAll(keysOf(component.getGenericType(), seen));
            }
            lines.add(String.join(" ", names));
        }
        return lines;
    }

    @Test
    void theReferenceDescribesEveryKey() {
        String reference = SourceTree.read(SourceTree.ROOT.resolve("docs/reference/analysis.md"));

        assertThat(ProfileSchema.objects())
                .hasSizeGreaterThan(40)
                .allSatisfy((name, object) ->
                        assertThat(reference).contains(String.join("\n", ProfileSchema.table(name, object)) + "\n"));
    }

    @Test
    void everyKeySaysWhatItIs() {
        assertThat(ProfileSchema.objects())
                .allSatisfy((name, object) -> assertThat(
                                object.path("properties").properties())
                        .allSatisfy(property -> assertThat(
                                        property.getValue().path("description").asText())
                                .as(name + "." + property.getKey())
                                .hasSizeGreaterThan(2)));
    }
}
