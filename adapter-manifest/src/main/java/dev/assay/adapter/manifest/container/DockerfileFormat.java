package dev.assay.adapter.manifest.container;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The recipe of a container image: the images it starts from, without its own earlier stages. An argument that is
 * declared before the first stage stands for its default.
 */
public final class DockerfileFormat implements ManifestFormat {

    private static final Pattern FROM =
            Pattern.compile("FROM\\s++(?:--\\S++\\s++)*+(\\S++)(?:\\s++AS\\s++(\\S++))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARGUMENTS = Pattern.compile("ARG\\s++(.*+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFAULT = Pattern.compile("([A-Za-z_]\\w*+)=(?:\"([^\"]*+)\"|'([^']*+)'|(\\S*+))");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.DOCKER;
    }

    @Override
    public void read(String text, Declarations found) {
        ImageName.ofRepository(found.repository()).forEach(found::ownEverywhere);
        Set<String> stages = new HashSet<>();
        Map<String, String> defaults = new HashMap<>();
        ImageVariables variables = new ImageVariables(defaults);
        boolean started = false;
        for (String instruction : DockerfileInstructions.of(text)) {
            Matcher from = FROM.matcher(instruction);
            Matcher arguments = ARGUMENTS.matcher(instruction);
            if (from.matches()) {
                started = true;
                addUnlessStage(variables.expand(unquoted(from.group(1))), stages, found);
                if (from.group(2) != null) {
                    stages.add(from.group(2).toLowerCase(Locale.ROOT));
                }
            } else if (!started && arguments.matches()) {
                declare(arguments.group(1), defaults);
            }
        }
    }

    private static void declare(String arguments, Map<String, String> defaults) {
        Matcher argument = DEFAULT.matcher(arguments);
        while (argument.find()) {
            String value = argument.group(argument.start(2) >= 0 ? 2 : argument.start(3) >= 0 ? 3 : 4);
            defaults.put(argument.group(1), new ImageVariables(defaults).expand(value));
        }
    }

    private static String unquoted(String image) {
        return image.replace("\"", "").replace("'", "");
    }

    private static void addUnlessStage(String image, Set<String> stages, Declarations found) {
        if (!stages.contains(image.toLowerCase(Locale.ROOT))) {
            ImageName.of(image).ifPresent(name -> found.add(name, Scope.RUNTIME, ImageName.keysOf(image)));
        }
    }
}
