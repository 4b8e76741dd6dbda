package dev.assay.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The names of all settings. Tells which names look like one and are none. */
final class SettingNames {

    private static final String OURS = "ASSAY_";
    /** Settings that have the name of a variable which Kubernetes sets for a service, and that service's name. */
    private static final Map<String, String> SERVICES =
            Map.of("ASSAY_PORT", "assay", "ASSAY_METRICS_PORT", "assay-metrics");

    /** Read by the launcher and the terminal, or by single commands. */
    private static final Set<String> OTHERS = Set.of(
            "ASSAY_API_KEY",
            "ASSAY_COLUMNS",
            "ASSAY_CACHE_DIR",
            "ASSAY_CONFIG",
            "ASSAY_JAVA_OPTS",
            "ASSAY_JDK_ROOT",
            "ASSAY_STDERR_TTY",
            "ASSAY_STDOUT_TTY");

    private final Set<String> known = new TreeSet<>(OTHERS);

    SettingNames() {
        Environment empty = new Environment(Map.of());
        Settings.from(empty);
        known.addAll(empty.asked());
    }

    boolean knows(String name) {
        return known.contains(name);
    }

    /** Returns a sentence for every name that is set and means nothing. */
    List<String> notices(Environment environment) {
        List<String> notices = new ArrayList<>();
        new TreeMap<>(environment.variables()).forEach((name, value) -> {
            boolean link = ServiceLinks.holds(name, value);
            if (name.startsWith(OURS) && !link && !knows(name)) {
                notices.add(unknown(name));
            } else if (SERVICES.containsKey(name) && link) {
                notices.add("%s is \"%s\", which Kubernetes sets for a service called %s, and counts as unset;"
                                .formatted(name, Environment.shown(value), SERVICES.get(name))
                        + " use --port, a file of settings, or enableServiceLinks: false");
            }
        });
        new TreeMap<>(environment.file().entries()).forEach((name, entry) -> {
            if (!knows(name)) {
                notices.add(environment.file().name() + ":" + entry.line() + ": " + unknown(name));
            }
        });
        return notices;
    }

    private String unknown(String name) {
        String nearest = NearestName.of(name, known)
                .map(near -> "; the nearest name is " + near)
                .orElse("");
        return Environment.shown(name) + " is no setting of Assay and changes nothing" + nearest;
    }
}
