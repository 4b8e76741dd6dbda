package dev.assay.adapter.cli.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the manual page of a command in roff, from the same words as its help. */
public final class ManualPage {

    private final CommandLine command;
    private final StringBuilder page = new StringBuilder();

    private ManualPage(CommandLine command) {
        this.command = command;
    }

    /** Returns the page; its name is that of the command with hyphens, in section 1. */
    public static String of(CommandLine command) {
        return new ManualPage(command).write();
    }

    private String write() {
        CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName("-");
        page.append(".TH \"%s\" 1 \"\" \"Assay\" \"Assay\"%n".formatted(name.toUpperCase(Locale.ROOT)));
        section("NAME");
        text(name + " - " + String.join(" ", spec.usageMessage().description()));
        section("SYNOPSIS");
        text(new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0).strip());
        if (!spec.positionalParameters().isEmpty()) {
            section("ARGUMENTS");
            spec.positionalParameters().forEach(this::parameter);
        }
        section("OPTIONS");
        spec.options().stream().filter(option -> !option.hidden()).forEach(this::option);
        commands(spec);
        exitCodes(spec);
        footer(spec);
        return page.toString();
    }

    private void commands(CommandSpec spec) {
        if (spec.subcommands().isEmpty()) {
            return;
        }
        section("COMMANDS");
        spec.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(each -> !each.usageMessage().hidden())
                .forEach(each -> item(each.name(), each.usageMessage().description()));
    }

    private void exitCodes(CommandSpec spec) {
        if (spec.usageMessage().exitCodeList().isEmpty()) {
            return;
        }
        section("EXIT STATUS");
        spec.usageMessage().exitCodeList().forEach((code, meaning) -> item(code.strip(), new String[] {meaning}));
    }

    private void footer(CommandSpec spec) {
        if (spec.usageMessage().footer().length == 0) {
            return;
        }
        section("EXAMPLES");
        page.append(".nf\n");
        for (String line : spec.usageMessage().footer()) {
            text(line);
        }
        page.append(".fi\n");
    }

    private void parameter(PositionalParamSpec parameter) {
        item(parameter.paramLabel(), rendered(parameter.description(), ""));
    }

    private void option(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        String names = Arrays.stream(option.names()).collect(Collectors.joining(", "));
        String candidates =
                option.completionCandidates() == null ? "" : String.join(", ", option.completionCandidates());
        String[] words = rendered(option.description(), candidates);
        String usual = String.valueOf(option.defaultValueString());
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replace("${DEFAULT-VALUE}", usual);
        }
        item(names + value, words);
    }

    private static String[] rendered(String[] description, String candidates) {
        return Arrays.stream(description)
                .map(line -> line.replace("${COMPLETION-CANDIDATES}", candidates))
                .toArray(String[]::new);
    }

    private void section(String title) {
        page.append(".SH ").append(title).append('\n');
    }

    private void item(String term, String[] words) {
        page.append(".TP\n\\fB").append(escaped(term)).append("\\fR\n");
        text(String.join(" ", words));
    }

    private void text(String words) {
        page.append(escaped(words.replace("%n", " "))).append('\n');
    }

    /** A backslash, a hyphen and a dot at the beginning of a line mean something to roff. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
