package dev.assay.adapter.cli.shell;

import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;

/** A shell that completes commands by a script. */
public enum Shell {
    /** By picocli's script. */
    BASH {
        @Override
        public String script(CommandLine assay) {
            return AutoComplete.bash(assay.getCommandName(), assay);
        }
    },

    /** By the same script, which zsh reads with its own emulation. */
    ZSH {
        @Override
        public String script(CommandLine assay) {
            String name = assay.getCommandName();
            return "#compdef " + name + "\nautoload -Uz bashcompinit && bashcompinit\n" + BASH.script(assay);
        }
    },

    /** By a line for each command and option. */
    FISH {
        @Override
        public String script(CommandLine assay) {
            return FishScript.of(assay);
        }
    };

    /** Returns the script for a command line. */
    public abstract String script(CommandLine assay);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
