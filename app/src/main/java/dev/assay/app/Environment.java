package dev.assay.app;

import dev.assay.adapter.cli.LaunchException;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of the environment. One that is empty counts as unset.
 *
 * @param variables by name
 */
record Environment(Map<String, String> variables) {

    private static final int LONGEST_SHOWN = 60;

    Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .filter(text -> !isServiceLink(name, text));
    }

    /** Kubernetes sets this very variable in every pod if a service is named "assay". */
    private static boolean isServiceLink(String name, String text) {
        return name.equals("ASSAY_PORT") && text.startsWith("tcp://");
    }

    /** @throws LaunchException if the variable is set to anything but a whole number within the bounds */
    int number(String name, int otherwise, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        return text.filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(value -> least <= value && value <= most)
                .orElseThrow(() -> LaunchException.badSetting("%s is \"%s\"; expected a whole number from %s to %s"
                        .formatted(name, shown(text.get()), least, most)));
    }

    static String shown(String value) {
        String start = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "..." : value;
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
