package dev.assay.adapter.manifest.cpp;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.python.PythonLiterals;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conan's list in sections, and its recipe, of which what stands there as text is read. */
public final class ConanFormat implements ManifestFormat {

    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z0-9_][A-Za-z0-9_+.-]*+)/[^\\s]++.*+");
    private static final Map<String, Scope> LISTS = Map.of(
            "requires", Scope.RUNTIME,
            "tool_requires", Scope.DEVELOPMENT,
            "build_requires", Scope.DEVELOPMENT,
            "test_requires", Scope.DEVELOPMENT);

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.CONAN;
    }

    @Override
    public void read(String text, Declarations found) {
        if (found.path().endsWith(".py")) {
            readRecipe(PythonLiterals.of(text), found);
        } else {
            readList(text, found);
        }
    }

    private static void readRecipe(PythonLiterals recipe, Declarations found) {
        for (int at = 0; at < recipe.size(); at++) {
            Scope scope = LISTS.get(recipe.text(at));
            if (scope == null) {
                continue;
            }
            int value = recipe.isCall(at) ? at + 2 : recipe.valueOf(at);
            while (value > 0 && value < recipe.size()) {
                int texts = value;
                recipe.texts(value, (key, reference) -> add(reference, scope, found));
                // A list of references needs no brackets: "a/1", "b/2".
                value = recipe.isSeparatedFrom(texts) && !recipe.isCall(at) ? texts + 2 : 0;
            }
        }
    }

    private static void readList(String text, Declarations found) {
        String section = "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String content = line.strip();
            if (content.startsWith("[") && content.endsWith("]")) {
                section = content.substring(1, content.length() - 1);
            } else if (LISTS.containsKey(section)) {
                add(content, LISTS.getOrDefault(section, Scope.RUNTIME), found);
            }
        }
    }

    private static void add(String reference, Scope scope, Declarations found) {
        Matcher name = REFERENCE.matcher(reference);
        if (name.matches()) {
            Scope wanted = CMakeFormat.isForTests(name.group(1)) ? Scope.DEVELOPMENT : scope;
            found.add(name.group(1), wanted);
        }
    }
}
