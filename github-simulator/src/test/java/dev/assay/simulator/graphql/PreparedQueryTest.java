package dev.assay.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A schema of one kind of box that holds boxes to any depth. */
class PreparedQueryTest {

    private static final Schema SCHEMA = new Schema(
            List.of(
                    ObjectType.of("Query", Box.class).object("box", "Box", "first size!", PreparedQueryTest::boxes),
                    ObjectType.of("Box", Box.class)
                            .leaf("size", Box::size)
                            .leaf("nothing", box -> null)
                            .object("box", "Box", "first size", PreparedQueryTest::boxes)
                            .object("thing", "Thing", box -> box)
                            .object("broken", "Box", box -> {
                                throw new GraphQlException("NOT_FOUND", "no box");
                            })),
            Map.of("Thing", new Schema.Abstract(List.of("Box"), Set.of("size"))));

    @Test
    void fillsVariablesDefaultsAliasesAndFragments() {
        ObjectNode given = JsonNodeFactory.instance.objectNode().put("size", 7).put("off", false);
        JsonNode answer = PreparedQuery.of(SCHEMA, """
                        # a comment, and commas, are ignored
                        query Q($size: Int!, $other: Int = 3, $off: Boolean!) {
                          a: box(size: $size) { ...Size, thing { ... on Box { size } ... on Query { box(size: 1) { size } } } }
                          b: box(size: $other) { ...Size nothing thing @include(if: $off) { size } size @skip(if: $off) }
                        }
                        fragment Size on Box { __typename size }
                        """, given, "Q").run(new Box(0));

        assertThat(answer)
                .hasToString("{\"data\":{\"a\":{\"__typename\":\"Box\",\"size\":7,\"thing\":{\"size\":7}},"
                        + "\"b\":{\"__typename\":\"Box\",\"size\":3,\"nothing\":null}}}");
    }

    @Test
    void putsNullAndAnErrorWhereAFieldFails() {
        JsonNode answer = run("{ box(size: 1) { size broken { size } } }");

        assertThat(answer.at("/data/box/broken").isNull()).isTrue();
        assertThat(answer.at("/data/box/size").asInt()).isEqualTo(1);
        assertThat(answer.at("/errors/0"))
                .hasToString("{\"path\":[\"box\",\"broken\"],\"message\":\"no box\",\"type\":\"NOT_FOUND\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { box(size: 1) { weight } }                          | Field 'weight' doesn't exist on type 'Box'        | undefinedField
            { box(size: 1) }                                     | Field must have selections (field 'box' of type 'Query' has no selections) | selectionMismatch
            { box(size: 1, color: 2) { size } }                  | Field 'box' doesn't accept argument 'color'       | argumentNotAccepted
            { box { size } }                                     | Field 'box' is missing required arguments: size   | missingRequiredArguments
            { box(size: 1) { ...Missing } }                      | Fragment Missing was used, but not defined        | useAndDefineFragment
            query Q($a: Int) { box(size: 1) { size } }           | Variable $a is declared but not used              | variableNotUsed
            { box(size: $a) { size } }                           | Variable $a is used but not declared              | variableNotDefined
            """)
    void refusesWhatTheSchemaDoesNotKnow(String document, String message, String code) {
        JsonNode answer = run(document);

        assertThat(answer.has("data")).isFalse();
        assertThat(answer.at("/errors/0/message").asText()).isEqualTo(message);
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo(code);
    }

    @Test
    void refusesFragmentsThatContainThemselves() {
        JsonNode answer = run("{ box(size: 1) { ...A } } fragment A on Box { box(size: 1) { ...A } }");

        assertThat(answer.toString()).contains("Fragment A contains an infinite loop");
    }

    @Test
    void limitsPagesAndNodesAndCountsTheCost() {
        assertThat(run("{ box(first: 101, size: 1) { size } }")
                        .at("/errors/0/type")
                        .asText())
                .isEqualTo("EXCESSIVE_PAGINATION");
        String deep = "{ box(first: 100, size: 1) { box(first: 100) { box(first: 50) { size } } } }";
        assertThat(run(deep).at("/errors/0/type").asText()).isEqualTo("MAX_NODE_LIMIT_EXCEEDED");
        assertThat(prepare("{ box(size: 1) { size } }").cost()).isEqualTo(1);
        assertThat(prepare("{ box(first: 100, size: 1) { box(first: 10) { box(first: 2) { size } } } }")
                        .cost())
                .isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{ }",
                "{ box( }",
                "query Q($a) { box }",
                "mutation { box }",
                "{ a: }",
                "{ box(size: \"x) }",
                "{ % }",
                "{ box @magic(if: true) }"
            })
    void refusesWhatIsNoQuery(String document) {
        assertThatThrownBy(() -> prepare(document)).isInstanceOf(GraphQlException.class);
    }

    @Test
    void refusesWhatNestsTooDeep() {
        assertThatThrownBy(() -> prepare("{ box ".repeat(60) + "}".repeat(60))).hasMessageContaining("deeper");
        assertThatThrownBy(() -> prepare("{ box(size: " + "[".repeat(60))).hasMessageContaining("deeper");
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersWithTheShapeOfTheQuery(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ObjectNode expected = JsonNodeFactory.instance.objectNode();
        String document = "{" + boxes(random, expected, 4) + "}";

        assertThat(run(document).path("data")).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverFailsOtherwiseThanByRefusing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder noise = new StringBuilder("{ box(size: 1) { size } }");
        for (int change = 0; change < 6; change++) {
            noise.insert(random.nextInt(noise.length()), "{}()[]:$!@.\"\\#x1 ,".charAt(random.nextInt(18)));
        }
        try {
            assertThat(run(noise.toString()).isObject()).isTrue();
        } catch (GraphQlException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    /** Writes nested selections with odd spacing, and what they must bring. */
    private static String boxes(SplittableRandom random, ObjectNode expected, int depth) {
        StringBuilder selections = new StringBuilder();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int size = random.nextInt(1000);
            ObjectNode box = expected.putObject("k" + i);
            selections.append("k%d%sbox (size:%d){".formatted(i, random.nextBoolean() ? ":" : " :\n", size));
            selections.append(random.nextBoolean() ? "size," : "... on Box{size}");
            box.put("size", size);
            selections
                    .append(depth > 0 && random.nextBoolean() ? boxes(random, box, depth - 1) : "")
                    .append('}');
        }
        return selections.toString();
    }

    private static Box boxes(Box outer, Arguments arguments) {
        return new Box(arguments.integer("size").orElse(outer.size()));
    }

    private static PreparedQuery prepare(String document) {
        return PreparedQuery.of(SCHEMA, document, JsonNodeFactory.instance.objectNode(), "");
    }

    private static JsonNode run(String document) {
        return prepare(document).run(new Box(0));
    }

    private record Box(int size) {}
}
