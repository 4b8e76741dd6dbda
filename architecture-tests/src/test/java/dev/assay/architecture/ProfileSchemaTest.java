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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema of a profile describes what Assay writes, and the reference describes the schema. */
class ProfileSchemaTest {

    /** The record whose components are the keys; it is private to its package. */
    private static final String FORM = "dev.assay.adapter.json.ProfileJson";

    /** How many lines a failure shows of what is to be done. */
    private static final int SHOWN = 8;

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
        assertThat(errors(profile(snapshot)).stream()
                        .map(Error::getMessage)
                        .distinct()
                        .limit(SHOWN))
                .as("what a profile holds and docs/reference/profile.schema.json does not allow")
                .isEmpty();
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
        Map<String, String> described = new TreeMap<>();
        ProfileSchema.objects().forEach((name, object) -> described.put(names(object), name));
        Set<String> written = keysOf(Class.forName(FORM), new HashSet<>());

        assertThat(written.stream()
                        .filter(keys -> !described.containsKey(keys))
                        .map(keys -> advice(keys, described))
                        .limit(SHOWN))
                .as("what to change in docs/reference/profile.schema.json")
                .isEmpty();
        assertThat(described.entrySet().stream()
                        .filter(object -> !written.contains(object.getKey()))
                        .map(Map.Entry::getValue))
                .as("objects in docs/reference/profile.schema.json that no record of adapter-json has the keys of")
                .isEmpty();
    }

    /** Tells what separates the keys of a record from those of the object that is most like it. */
    private static String advice(String keys, Map<String, String> described) {
        Set<String> written = Set.of(keys.split(" ", -1));
        Map.Entry<String, String> nearest = Collections.max(
                described.entrySet(), Comparator.comparingInt(object -> common(object.getKey(), written)));
        Set<String> more = new TreeSet<>(written);
        more.removeAll(Set.of(nearest.getKey().split(" ", -1)));
        Set<String> less = new TreeSet<>(Set.of(nearest.getKey().split(" ", -1)));
        less.removeAll(written);
        if (more.size() > written.size() / 2) {
            return "describe under $defs an object with the keys %s, all of them required"
                    .formatted(new TreeSet<>(written));
        }
        return nearest.getValue()
                + (more.isEmpty() ? "" : ": describe and require " + more)
                + (less.isEmpty() ? "" : ": drop " + less);
    }

    private static int common(String keys, Set<String> others) {
        Set<String> both = new HashSet<>(Set.of(keys.split(" ", -1)));
        both.retainAll(others);
        return 2 * both.size() - keys.split(" ", -1).length;
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

        assertThat(ProfileSchema.objects()).hasSizeGreaterThan(40);
        assertThat(ProfileSchema.objects().entrySet().stream()
                        .map(object -> ProfileSchema.table(object.getKey(), object.getValue()))
                        .filter(table -> !reference.contains(String.join("\n", table) + "\n"))
                        .map(table -> toWrite(table, reference))
                        .limit(SHOWN)
                        .collect(Collectors.joining("\n")))
                .as("what to write in docs/reference/analysis.md")
                .isEmpty();
    }

    /** Returns a table that is not there, or the rows that it lacks; if it has them all, it has others too. */
    private static String toWrite(List<String> table, String reference) {
        String title = table.getFirst();
        if (!reference.contains(title + "\n")) {
            return String.join("\n", table) + "\n";
        }
        List<String> missing =
                table.stream().filter(row -> !reference.contains(row + "\n")).toList();
        return missing.isEmpty()
                ? title + ": these " + (table.size() - 4) + " rows in the order of the schema, and no others"
                : title + ":\n" + String.join("\n", missing);
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
