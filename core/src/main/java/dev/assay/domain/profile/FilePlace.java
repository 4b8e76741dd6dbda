package dev.assay.domain.profile;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a file is for, as far as the folders that lead to it tell. */
public enum FilePlace {
    /** A copy of what others made, or what a tool made: says nothing of the person. */
    FOREIGN(
            "vendor vendored node_modules bower_components third_party third-party thirdparty external externals extern"
                    + " deps pods carthage dist target generated __generated__ .yarn",
            ""),
    /** What tests read: data that looks like code. */
    FIXTURE(
            "fixtures fixture __fixtures__ testdata test-data test_data snapshots __snapshots__ golden cassettes"
                    + " testfixtures",
            "-fixtures _fixtures"),
    /** What others are to start from. */
    TEMPLATE(
            "templates template scaffold scaffolds scaffolding skeleton skeletons archetype-resources installer"
                    + " generators stubs boilerplate",
            "-template -templates .templates"),
    /** What shows how it is used. */
    EXAMPLE(
            "examples example samples sample demo demos playground playgrounds sandbox tutorial tutorials myapp my-app"
                    + " my_app sampleapp exampleapp demoapp testapp test-app test_app",
            "-example -examples -sample -samples -demo -playground _example .demo .demos .sample .samples .example"
                    + " .examples"),
    /** What measures it. */
    BENCHMARK(
            "bench benches benchmark benchmarks perf jmh",
            "-bench -benchmark -benchmarks _bench _benchmarks .benchmark .benchmarks"),
    /** What tests it. */
    TEST(
            "test tests spec specs __tests__ e2e testing androidtest integration_test ct",
            "-test -tests _test _tests .test .tests -e2e -testing"),
    /** What explains it. */
    DOCUMENTATION("docs doc documentation website site book www", "-docs .docs -site"),
    /** The thing itself. */
    MAIN("", "");

    private static final String SIGNS = "-_.";

    // An enum has to be immutable for the compiler's eye too, hence joined strings instead of lists.
    private final String names;
    private final String endings;

    FilePlace(String names, String endings) {
        this.names = names;
        this.endings = endings;
    }

    /** Names of folders as they are looked up: every path of a person's repositories is. */
    private static final class Folders {

        private static final Map<String, FilePlace> BY_NAME = byName();

        /** What a name ends with, or one of its parts before a dot, in the order of the places. */
        private static final List<Map.Entry<String, FilePlace>> BY_ENDING = Arrays.stream(values())
                .flatMap(place -> words(place.endings).map(ending -> Map.entry(signed(ending), place)))
                .toList();

        /** A folder without these signs is not looked at for endings. */
        private static String signed(String ending) {
            if (SIGNS.indexOf(ending.charAt(0)) < 0) {
                throw new IllegalStateException("an ending begins with one of " + SIGNS + ": " + ending);
            }
            return ending;
        }

        private static Map<String, FilePlace> byName() {
            Map<String, FilePlace> byName = new HashMap<>();
            for (FilePlace place : values()) {
                words(place.names).forEach(name -> byName.putIfAbsent(name, place));
            }
            return Map.copyOf(byName);
        }

        private static Stream<String> words(String joined) {
            return Arrays.stream(joined.split(" ", -1)).filter(word -> !word.isEmpty());
        }
    }

    /**
     * Returns what a file is for.
     *
     * @param path of it, from the root of its repository; of a folder, it ends in a slash
     */
    public static FilePlace of(String path) {
        FilePlace place = MAIN;
        int start = 0;
        int end = path.indexOf('/');
        while (end >= 0) {
            FilePlace folder = ofFolder(path.substring(start, end).toLowerCase(Locale.ROOT));
            place = folder.compareTo(place) < 0 ? folder : place;
            start = end + 1;
            end = path.indexOf('/', start);
        }
        return place;
    }

    /** Returns the first of all places that a folder names, as in {@code Tool.Demo.Web}. */
    private static FilePlace ofFolder(String folder) {
        FilePlace named = Folders.BY_NAME.getOrDefault(folder, MAIN);
        // All endings begin with a sign, and most folders have none.
        if (folder.chars().noneMatch(letter -> SIGNS.indexOf(letter) >= 0)) {
            return named;
        }
        FilePlace ended = Folders.BY_ENDING.stream()
                .filter(ending -> folder.endsWith(ending.getKey()) || folder.contains(ending.getKey() + "."))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(MAIN);
        FilePlace begun = folder.startsWith("example-") || folder.startsWith("playground-") ? EXAMPLE : MAIN;
        return Collections.min(List.of(named, ended, begun));
    }

    /** Tells whether the person's own work may lie there. */
    public boolean own() {
        return this != FOREIGN && this != FIXTURE && this != TEMPLATE;
    }

    /** Tells whether it is what the project is for, and not something beside that. */
    public boolean main() {
        return this == MAIN;
    }
}
