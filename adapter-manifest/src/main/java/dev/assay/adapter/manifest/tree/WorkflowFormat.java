package dev.assay.adapter.manifest.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What GitHub runs: the actions of the steps of a workflow or of an action, and the reusable workflows of jobs, from
 * other repositories. Each is named with its path, since a repository may hold many.
 */
public final class WorkflowFormat implements ManifestFormat {

    /** Where workflows lie. */
    public static final String FOLDER = ".github/workflows/";

    private static final Pattern ACTION = Pattern.compile("([\\w.-]++/[\\w.-]++)((?:/[\\w.-]++)*+)/?@\\S++");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.ACTIONS;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.YAML.parse(text);
        for (JsonNode job : root.path("jobs")) {
            add(job, found);
            job.path("steps").forEach(step -> add(step, found));
        }
        root.path("runs").path("steps").forEach(step -> add(step, found));
    }

    /** Actions of the same repository are its own, by path or by name, and images are no actions. */
    private static void add(JsonNode user, Declarations found) {
        Matcher action = ACTION.matcher(user.path("uses").asText().strip());
        if (action.matches()
                && !action.group(1).startsWith(".")
                && !action.group(1).equalsIgnoreCase(found.repository().toString())) {
            found.add(action.group(1) + action.group(2), Scope.DEVELOPMENT);
        }
    }
}
