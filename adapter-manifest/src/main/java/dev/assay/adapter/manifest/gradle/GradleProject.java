package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.declaration.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a project of a Gradle build is called, and the texts that it takes from the files around it. */
final class GradleProject {

    private static final Pattern ROOT_NAME = Pattern.compile("rootProject\\.name\\s*+=\\s*+[\"']([\\w.-]++)[\"']");
    private static final List<String> SETTINGS = List.of("settings.gradle", "settings.gradle.kts");
    private static final List<String> NAMES = List.of("artifactId", "archivesName", "archivesBaseName");

    private final Declarations found;
    private Optional<List<GradleValues>> outer = Optional.empty();

    GradleProject(Declarations found) {
        this.found = found;
    }

    /** Returns a text that the properties or a build file around this one name. */
    Optional<String> inherited(String name) {
        if (outer.isEmpty()) {
            outer = Optional.of(outerValues());
        }
        return outer.get().stream()
                .flatMap(values -> values.texts().of(name).stream())
                .findFirst();
    }

    private List<GradleValues> outerValues() {
        List<GradleValues> around = new ArrayList<>();
        for (String properties : found.around(GradlePropertiesFormat.NAME)) {
            around.add(GradleValues.of(GradlePropertiesFormat.of(properties)));
        }
        found.around("build.gradle").forEach(text -> around.add(GradleValues.of(GradleTokens.of(text, false))));
        found.around("build.gradle.kts").forEach(text -> around.add(GradleValues.of(GradleTokens.of(text, true))));
        return around;
    }

    /** Tells what the project makes; without settings the whole repository is taken for one build. */
    void addTo(GradleValues values) {
        values.texts().of("group").ifPresent(group -> {
            found.own(group + ":" + name());
            NAMES.forEach(key -> values.texts().own(key).ifPresent(name -> found.own(group + ":" + name)));
        });
        if (SETTINGS.stream().allMatch(name -> found.around(name).isEmpty())) {
            found.partOfRepository();
        }
    }

    /** A project is called like its folder, but the root as its settings say. */
    private String name() {
        String folder = found.folder();
        for (String settings : SETTINGS) {
            Matcher name = ROOT_NAME.matcher(found.texts().at(folder + settings).orElse(""));
            if (name.find()) {
                return name.group(1);
            }
        }
        return folder.isEmpty()
                ? found.repository().name()
                : folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
    }
}
