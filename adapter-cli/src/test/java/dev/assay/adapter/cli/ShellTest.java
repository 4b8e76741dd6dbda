package dev.assay.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.testkit.ScriptedGitHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shells and manuals are told of the commands, and when colours are used. */
class ShellTest {

    private final Console console = Console.piped();
    private final EngineFactory factory = new EngineFactory(new ScriptedGitHub());

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completesCommandsOptionsAndTheirValues(String shell) {
        assertThat(run("completion", shell)).isEqualTo(ExitCodes.DONE);
        assertThat(console.out())
                .contains("analyze", "batch", "force-refresh", "json", "always")
                .doesNotContain("\u001b");
    }

    @Test
    void completesInFishWhatAnArgumentMayBe() {
        run("completion", "fish");
        assertThat(console.out())
                .contains("'__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'")
                .doesNotContain("When no COMMAND is given");
    }

    /** Without the last lines, zsh completes nothing at the first key: loading the script is all that it does then. */
    @Test
    void completesInZshAtTheFirstKeyAndWithoutWhatOnlyBashHas() {
        run("completion", "zsh");
        assertThat(console.out()).startsWith("#compdef assay\n").contains("functions[compopt]=':'");
        assertThat(console.out().stripTrailing()).endsWith("""
                if [ "${funcstack[1]}" = "_assay" ]; then
                    _bash_complete -o default -F _complete_assay
                fi""");
    }

    @Test
    void namesTheShellsThatAreKnown() {
        assertThat(run("completion", "tcsh")).isEqualTo(ExitCodes.USAGE);
        assertThat(console.err()).contains("bash, zsh, fish");
    }

    @Test
    void writesAManualPage() {
        assertThat(run("manual", "batch")).isEqualTo(ExitCodes.DONE);
        assertThat(console.out())
                .startsWith(".TH \"ASSAY\\-BATCH\" 1".replace("\\-", "-"))
                .contains(".SH NAME", ".SH SYNOPSIS", ".SH OPTIONS", "\\-\\-format=FORMAT", "(default: json)");
    }

    @Test
    void explainsACommandByItsName() {
        assertThat(run("help", "batch")).isEqualTo(ExitCodes.DONE);
        assertThat(console.out()).contains("Usage: assay batch", "Examples:");
    }

    @Test
    void colorsEvenAPipeWhereItIsTold() {
        assertThat(run("analyze", "octocat", "--color=always", "--server", "http://127.0.0.1:1"))
                .isNotZero();
        assertThat(console.err()).contains("\u001b[31m");
    }

    @Test
    void colorsNothingWhereItIsTold() {
        Console watched = Console.watched();
        watched.run(factory, "analyze", "octocat", "--color", "never", "--server", "http://127.0.0.1:1");
        assertThat(watched.err()).doesNotContain("\u001b[31m");
    }

    @Test
    void saysWhichChoicesThereAre() {
        assertThat(run("doctor", "--color=sometimes")).isEqualTo(ExitCodes.USAGE);
        assertThat(console.err()).contains("auto, always, never");
    }

    private int run(String... arguments) {
        return console.run(factory, arguments);
    }
}
