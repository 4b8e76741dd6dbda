package dev.assay.adapter.cli.shell;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes what fish completes: commands first, then the options of the command that was typed. */
final class FishScript {

    private final String name;
    private final StringBuilder script = new StringBuilder();

    private FishScript(String name) {
        this.name = name;
    }

    static String of(CommandLine assay) {
        FishScript fish = new FishScript(assay.getCommandName());
        fish.commands("__fish_use_subcommand", assay.getCommandSpec());
        return fish.script.toString();
    }

    private void commands(String where, CommandSpec parent) {
        options(where, parent);
        parent.positionalParameters().forEach(parameter -> choices(where, parameter));
        Map<String, CommandLine> commands = parent.subcommands();
        commands.forEach((command, line) -> {
            if (!line.getCommandSpec().usageMessage().hidden()) {
                line("-n " + quoted(where) + " -f -a " + quoted(command), about(line.getCommandSpec()));
            }
        });
        commands.forEach((command, line) -> {
            if (!line.getCommandSpec().usageMessage().hidden()) {
                commands("__fish_seen_subcommand_from " + command, line.getCommandSpec());
            }
        });
    }

    private void choices(String where, PositionalParamSpec parameter) {
        Iterable<String> candidates = parameter.completionCandidates();
        if (candidates != null && candidates.iterator().hasNext()) {
            line(
                    "-n " + quoted(where) + " -f -a " + quoted(String.join(" ", candidates)),
                    first(parameter.description()));
        }
    }

    private void options(String where, CommandSpec command) {
        for (OptionSpec option : command.options()) {
            if (option.hidden()) {
                continue;
            }
            String names = Stream.of(option.names())
                    .map(each -> each.startsWith("--") ? "-l " + each.substring(2) : "-s " + each.substring(1))
                    .collect(Collectors.joining(" "));
            line("-n " + quoted(where) + " " + names + values(option), first(option.description()));
        }
    }

    private static String values(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        Iterable<String> candidates = option.completionCandidates();
        if (candidates == null) {
            return " -r";
        }
        String values = StreamSupport.stream(candidates.spliterator(), false).collect(Collectors.joining(" "));
        return " -x -a " + quoted(values);
    }

    private void line(String what, String about) {
        script.append("complete -c ").append(name).append(' ').append(what);
        script.append(" -d ").append(quoted(about)).append('\n');
    }

    private static String about(CommandSpec command) {
        String[] header = command.usageMessage().header();
        return first(header.length == 0 ? command.usageMessage().description() : header);
    }

    private static String first(String[] description) {
        return description.length == 0 ? "" : description[0].replace("%n", " ").strip();
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
