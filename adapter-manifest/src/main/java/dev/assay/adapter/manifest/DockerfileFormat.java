package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recipe of a container image: the images it starts from, without its own earlier stages. */
final class DockerfileFormat implements ManifestFormat {

    private static final Pattern FROM = Pattern.compile(
            "FROM\\s++(?:--platform=\\S++\\s++)?(\\S++)(?:\\s++AS\\s++(\\S++))?", Pattern.CASE_INSENSITIVE);

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.DOCKER;
    }

    @Override
    public void read(String text, Declarations found) {
        Set<String> stages = new HashSet<>();
        for (String line : LogicalLines.of(text)) {
            Matcher from = FROM.matcher(line);
            if (from.matches()) {
                addUnlessStage(from.group(1), stages, found);
                if (from.group(2) != null) {
                    stages.add(from.group(2).toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private static void addUnlessStage(String image, Set<String> stages, Declarations found) {
        if (!stages.contains(image.toLowerCase(Locale.ROOT))) {
            ImageName.of(image).ifPresent(name -> found.add(name, Scope.RUNTIME));
        }
    }
}
