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

    /**
     * By the same script, which zsh reads with its own emulation. That has no {@code compopt}, and where zsh loads the
     * script because somebody has pressed the key, the script has to complete at once what was typed.
     */
    ZSH {
        @Override
        public String script(CommandLine assay) {
            String name = assay.getCommandName();
            return """
                    #compdef %1$s
                    autoload -Uz bashcompinit && bashcompinit
                    functions[compopt]=':'
                    %2$s
                    if [ "${funcstack[1]}" = "_%1$s" ]; then
                        _bash_complete -o default -F _complete_%1$s
                    fi
                    """.formatted(name, BASH.script(assay));
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
