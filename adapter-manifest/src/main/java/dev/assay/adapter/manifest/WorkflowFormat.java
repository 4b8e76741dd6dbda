package dev.assay.adapter.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A workflow of GitHub: the actions of its steps, and the reusable workflows of its jobs, from other repositories. */
final class WorkflowFormat implements ManifestFormat {

    /** Where workflows lie. */
    static final String FOLDER = ".github/workflows/";

    private static final Pattern ACTION = Pattern.compile("([\\w.-]++/[\\w.-]++)((?:/[\\w.-]++)*+)@\\S++");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.ACTIONS;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        for (JsonNode job : TreeSyntax.YAML.parse(text).path("jobs")) {
            nameOf(job.path("uses")).ifPresent(name -> found.add(name, Scope.DEVELOPMENT));
            for (JsonNode step : job.path("steps")) {
                nameOf(step.path("uses")).ifPresent(name -> found.add(name, Scope.DEVELOPMENT));
            }
        }
    }

    /** Actions of the same repository and images have no name of their own; of a workflow it is the repository's. */
    private static Optional<String> nameOf(JsonNode uses) {
        Matcher action = ACTION.matcher(uses.asText());
        if (!action.matches() || action.group(1).startsWith("./")) {
            return Optional.empty();
        }
        boolean workflow = action.group(2).startsWith("/.github/");
        return Optional.of(workflow ? action.group(1) : action.group(1) + action.group(2));
    }
}
