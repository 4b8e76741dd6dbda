package dev.assay.analysis.commits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.commits.CommitMessage.Form;
import dev.assay.analysis.commits.CommitMessage.Header;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of a table, each with what Conventional Commits 1.0.0 and the tools' own forms make of it. */
class CommitMessageTableTest {

    private static final Pattern BAR = Pattern.compile(" ?\\| ?");
    private static final int COLUMNS = 6;

    record Row(Form form, String type, String scope, boolean breaking, String description, String message) {

        static Row read(String line) {
            List<String> cells = List.of(BAR.split(line, COLUMNS));
            return new Row(
                    Form.valueOf(cells.get(0)),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3).equals("breaking"),
                    cells.get(4),
                    cells.get(5).replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t"));
        }
    }

    private static Stream<Row> rows() throws IOException {
        try (InputStream table = CommitMessageTableTest.class.getResourceAsStream("commit-messages.txt")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(Row::read);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsWhatTheTableSays(Row row) {
        CommitMessage message = CommitMessage.parse(row.message());

        assertThat(message.form()).isEqualTo(row.form());
        assertThat(message.breaking()).isEqualTo(row.breaking());
        assertThat(message.header().map(header -> header.type().label()).orElse(""))
                .isEqualTo(row.type());
        assertThat(message.header().flatMap(Header::scope).orElse("")).isEqualTo(row.scope());
        assertThat(message.header().map(Header::description)).isEqualTo(described(row));
    }

    private static Optional<String> described(Row row) {
        return Optional.of(row.description()).filter(description -> !description.isEmpty());
    }

    @Test
    void hasAtLeastAHundredAndTwentyRows() throws IOException {
        assertThat(rows().distinct()).hasSizeGreaterThan(120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsAnyTextAndLosesNoBreakingMark(long seed) {
        Random random = new Random(seed);
        List<String> parts = List.of(
                "feat", "fix", "(", ")", "!", ":", " ", "\n", "\n\n", "BREAKING CHANGE", "#", "-", "\r", "\ud83d", "x");
        for (int i = 0; i < 500; i++) {
            String text = random.ints(random.nextInt(30), 0, parts.size())
                    .mapToObj(parts::get)
                    .collect(Collectors.joining());
            CommitMessage message = CommitMessage.parse(text);

            assertThat(message.header().isPresent())
                    .isEqualTo(message.form() == Form.CONVENTIONAL || message.form() == Form.BOT);
            assertThat(CommitMessage.parse("feat!: " + "y\n\n" + text).breaking())
                    .isTrue();
        }
    }

    private static LongStream seeds() {
        return LongStream.range(0, 10);
    }
}
