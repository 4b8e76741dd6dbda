package dev.assay.domain.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

    // An enum has to be immutable for the compiler's eye too, hence joined strings instead of lists.
    private final String names;
    private final String endings;

    FilePlace(String names, String endings) {
        this.names = names;
        this.endings = endings;
    }

    /**
     * Returns what a file is for.
     *
     * @param path of it, from the root of its repository; of a folder, it ends in a slash
     */
    public static FilePlace of(String path) {
        if (path.indexOf('/') < 0) {
            return MAIN;
        }
        List<String> folders =
                new ArrayList<>(Arrays.asList(path.toLowerCase(Locale.ROOT).split("/", -1)));
        folders.removeLast();
        for (FilePlace place : values()) {
            if (folders.stream().anyMatch(place::holds)) {
                return place;
            }
        }
        return MAIN;
    }

    /** A folder may name several things, as in {@code Tool.Demo.Web}. */
    private boolean holds(String folder) {
        return !folder.isEmpty()
                && (split(names).contains(folder)
                        || split(endings).stream()
                                .anyMatch(ending ->
                                        !ending.isEmpty() && (folder.endsWith(ending) || folder.contains(ending + ".")))
                        || (this == EXAMPLE && (folder.startsWith("example-") || folder.startsWith("playground-"))));
    }

    private static List<String> split(String words) {
        return List.of(words.split(" ", -1));
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
