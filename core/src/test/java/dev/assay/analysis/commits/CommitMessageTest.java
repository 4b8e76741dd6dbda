package dev.assay.analysis.commits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.commits.CommitMessage.Form;
import dev.assay.analysis.text.Redaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitMessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "feat: allow provided config object; FEAT; ''; false; allow provided config object",
                "feat!: send an email when a product is shipped; FEAT; ''; true; send an email when a product is shipped",
                "feat(api)!: send an email; FEAT; api; true; send an email",
                "docs: correct spelling of CHANGELOG; DOCS; ''; false; correct spelling of CHANGELOG",
                "feat(lang): add Polish language; FEAT; lang; false; add Polish language",
                "FIX(Parser): a colon: inside; FIX; Parser; false; a colon: inside",
                "chore!: drop support for Node 6; CHORE; ''; true; drop support for Node 6"
            })
    void readsTheHeader(String line, ConventionalType type, String scope, boolean breaking, String description) {
        CommitMessage message = CommitMessage.parse(line);

        assertThat(message.form()).isEqualTo(Form.CONVENTIONAL);
        assertThat(message.breaking()).isEqualTo(breaking);
        assertThat(message.header()).hasValueSatisfying(header -> {
            assertThat(header.type()).isEqualTo(type);
            assertThat(header.scope().orElse("")).isEqualTo(scope);
            assertThat(header.description()).isEqualTo(description);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note: this is no type",
                "WIP: something",
                "feature: not on the list",
                "feat:no space",
                "feat : space before the colon",
                "feat: ",
                "feat(): empty scope",
                "feat(a)(b): two scopes",
                "feat (a): space before the scope",
                "fix the parser",
                " ",
                ""
            })
    void doesNotTakeWhatOnlyLooksSimilar(String line) {
        assertThat(CommitMessage.parse(line).form()).isEqualTo(Form.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "Merge pull request #1 from a/b, MERGE",
        "Merge branch 'main' into topic, MERGE",
        "fixup! feat: add a parser, FIXUP",
        "squash! fix: it, FIXUP",
        "'Revert \"feat: add a parser\"', REVERT",
        "'revert: let us never speak of it', CONVENTIONAL"
    })
    void tellsWhatGitWroteApart(String line, Form form) {
        assertThat(CommitMessage.parse(line).form()).isEqualTo(form);
    }

    @Test
    void readsBodyAndFooters() {
        CommitMessage message = CommitMessage.parse("""
                fix: prevent racing of requests

                Introduce a request id and a reference to latest request. Dismiss
                incoming responses other than from latest request.

                Remove timeouts which were used to mitigate the racing issue but are
                obsolete now.

                Reviewed-by: Z
                Refs: #123
                Closes #7
                """);

        assertThat(message.body()).startsWith("Introduce").endsWith("obsolete now.");
        assertThat(message.footers())
                .containsExactly(
                        new Footer("Reviewed-by", "Z"), new Footer("Refs", "#123"), new Footer("Closes", "#7"));
        assertThat(message.breaking()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREAKING CHANGE: `extends` is gone", "BREAKING-CHANGE: `extends` is gone"})
    void readsABreakingChangeFromTheFooter(String footer) {
        CommitMessage message =
                CommitMessage.parse("feat: extend other configs\r\n\r\n" + footer + "\r\nand never back");

        assertThat(message.breakingFooter()).contains("`extends` is gone\nand never back");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feat: x\n\nbreaking change: lower case",
                "feat: x\n\nBREAKING CHANGE without a colon",
                "feat: x\n\nBREAKING-CHANGE #7",
                "feat: x\n\nSome BREAKING CHANGE: inside a line",
                "feat: x\nBREAKING CHANGE: no blank line before it",
                "plain\n\nBREAKING CHANGE: of a commit that is not conventional"
            })
    void takesNothingElseForABreakingChange(String message) {
        assertThat(CommitMessage.parse(message).breaking()).isFalse();
    }

    @Test
    void readsAMessageOfManyLines() {
        String message = "feat: long\n\n" + "a: b\nplain line ((((\n".repeat(50_000) + "\nBREAKING CHANGE: at the end";

        assertThat(CommitMessage.parse(message).breakingFooter()).contains("at the end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feat(", "a", "feat: ", "((((", "feat(a)!", "Signed-off-by: ", "x@"})
    void readsAMessageOfAMillionCharacters(String part) {
        String message = part.repeat(1_000_000 / part.length());

        assertThat(CommitMessage.parse(message).headline()).hasSizeGreaterThan(900_000);
        assertThat(Redaction.mask(message)).hasSameSizeAs(message);
    }
}
