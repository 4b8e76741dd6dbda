package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gradle's properties: names for texts that build files put into coordinates. Declares no package. */
public final class GradlePropertiesFormat implements ManifestFormat {

    static final String NAME = "gradle.properties";
    private static final int MAX_PROPERTIES = 2_000;

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.MAVEN;
    }

    @Override
    public void read(String text, Declarations found) {
        // Build files look the values up themselves.
    }

    static Map<String, String> of(String text) {
        Map<String, String> properties = new LinkedHashMap<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("#") && !line.startsWith("!"))
                .limit(MAX_PROPERTIES)
                .forEach(line -> {
                    String[] parts = line.split("[=:]", 2);
                    if (parts.length == 2) {
                        properties.put(parts[0].strip(), parts[1].strip());
                    }
                });
        return properties;
    }
}
