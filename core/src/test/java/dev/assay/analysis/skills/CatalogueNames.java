package dev.assay.analysis.skills;

import dev.assay.analysis.text.Resource;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Checks the names of the catalogue against lists of what registries hold, and how much of what is used most it knows.
 * CONTRIBUTING.md tells how to run it.
 *
 * <p>Arguments are {@code ecosystem=FILE}, a name on each line before the first tab, or {@code top:ecosystem=FILE}, the
 * same with the most used first, of which {@value #TOP} must be mapped to a skill or be on the list of those without.
 */
public final class CatalogueNames {

    private static final int TOP = 1_500;
    private static final int SHOWN = 50;
    private static final String TOP_LIST = "top:";

    private final PrintStream out;

    private CatalogueNames(PrintStream out) {
        this.out = out;
    }

    /** Prints entries, names and what was not found. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] lists) throws IOException {
        new CatalogueNames(System.out).check(lists);
    }

    private void check(String[] lists) throws IOException {
        List<List<String>> rows = Resource.rows("skills.txt");
        Map<String, NavigableSet<String>> names = names(rows);
        out.printf(
                Locale.ROOT,
                "%d entries, %d names of packages%n",
                rows.size(),
                names.values().stream().mapToInt(Set::size).sum());
        names.forEach((kind, known) -> out.printf(Locale.ROOT, "  %s: %d%n", kind, known.size()));
        for (String list : lists) {
            int equals = list.indexOf('=');
            String kind = list.substring(0, equals);
            List<String> held = lines(Path.of(list.substring(equals + 1)));
            if (kind.startsWith(TOP_LIST)) {
                printUnmapped(kind.substring(TOP_LIST.length()), held);
            } else {
                printNotFound(kind, names.getOrDefault(kind, new TreeSet<>()), held);
            }
        }
    }

    private static Map<String, NavigableSet<String>> names(List<List<String>> rows) {
        Map<String, NavigableSet<String>> names = new LinkedHashMap<>();
        for (List<String> row : rows) {
            for (String source : row.getLast().split(",", -1)) {
                String kind = source.strip().substring(0, source.strip().indexOf(':'));
                if (!Set.of("file", "language", "topic", "word").contains(kind)) {
                    names.computeIfAbsent(kind, unused -> new TreeSet<>())
                            .add(source.strip().substring(kind.length() + 1));
                }
            }
        }
        return names;
    }

    private void printNotFound(String kind, Set<String> names, List<String> held) {
        NavigableSet<String> sorted = new TreeSet<>();
        held.forEach(name -> sorted.add(canonical(kind, name)));
        List<String> missing =
                names.stream().filter(name -> !isHeld(name, sorted)).toList();
        out.printf(Locale.ROOT, "%s: %d names, %d not found%n", kind, names.size(), missing.size());
        missing.forEach(name -> out.println("  " + name));
    }

    private static boolean isHeld(String name, NavigableSet<String> held) {
        if (!name.endsWith("*")) {
            return held.contains(name);
        }
        String start = name.substring(0, name.length() - 1);
        String next = held.ceiling(start);
        return next != null && next.startsWith(start);
    }

    private void printUnmapped(String kind, List<String> held) {
        SkillCatalogue catalogue = SkillCatalogue.load();
        Ecosystem ecosystem = Arrays.stream(Ecosystem.values())
                .filter(known -> known.label().equals(kind))
                .findFirst()
                .orElseThrow();
        Set<String> without = withoutSkill(kind);
        List<String> unmapped = new ArrayList<>();
        int mapped = 0;
        for (String name : held.subList(0, Math.min(TOP, held.size()))) {
            if (!catalogue.ofPackage(ecosystem, name).isEmpty()) {
                mapped++;
            } else if (!without.contains(canonical(kind, name))) {
                unmapped.add(name);
            }
        }
        out.printf(
                Locale.ROOT,
                "%s: of the %d most used %d show a skill, %d show none, %d are not known%n",
                kind,
                Math.min(TOP, held.size()),
                mapped,
                Math.min(TOP, held.size()) - mapped - unmapped.size(),
                unmapped.size());
        unmapped.stream().limit(SHOWN).forEach(name -> out.println("  " + name));
    }

    /** Returns the packages that are known to show no skill by themselves. */
    static Set<String> withoutSkill(String kind) {
        Set<String> names = new HashSet<>();
        for (List<String> row : Resource.rows("no-skill.txt")) {
            if (row.getFirst().equals(kind)) {
                names.addAll(Arrays.asList(row.getLast().split(" ", -1)));
            }
        }
        return names;
    }

    private static String canonical(String kind, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return kind.equals("pypi") ? lower.replace('_', '-').replace('.', '-') : lower;
    }

    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t", 2)[0].strip())
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }
}
