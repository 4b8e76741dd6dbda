package dev.assay.adapter.github.graphql;

import dev.assay.domain.profile.RepositoryName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a document together that asks the same of several repositories. Names and cursors travel as variables, never as
 * text of the document.
 */
public final class RepositoryQuery {

    private final List<String> declarations = new ArrayList<>();
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final StringBuilder fields = new StringBuilder();
    private int repositories;

    /** Declares a variable and returns its name with the dollar sign. */
    public String variable(String name, String type, Object value) {
        declarations.add("$" + name + ": " + type);
        variables.put(name, value);
        return "$" + name;
    }

    /** Asks a repository for something; the answer is found under the alias that is returned. */
    public String repository(RepositoryName name, String selection) {
        String alias = "r" + repositories;
        String owner = variable("o" + repositories, "String!", name.owner());
        String own = variable("n" + repositories, "String!", name.name());
        repositories++;
        fields.append(alias)
                .append(": repository(owner: ")
                .append(owner)
                .append(", name: ")
                .append(own)
                .append(") { ")
                .append(selection)
                .append(" }\n");
        return alias;
    }

    public String document(String operation, String fragments) {
        return "query " + operation + "(" + String.join(", ", declarations) + ") {\n" + fields
                + "rateLimit { cost remaining resetAt }\n}\n" + fragments;
    }

    public Map<String, Object> variables() {
        return variables;
    }
}
