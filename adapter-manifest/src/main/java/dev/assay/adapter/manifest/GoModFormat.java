package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Go's module file: its {@code require} lines and blocks, without what others need. */
final class GoModFormat implements ManifestFormat {

    private static final Pattern BLOCK = Pattern.compile("require[ \\t]*+\\(");
    private static final Pattern LINE = Pattern.compile("require[ \\t]++([^(].*+)");
    private static final Pattern MODULE = Pattern.compile("\"?([^\"\\s]++)\"?[ \\t]++\\S.*+");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.GO;
    }

    @Override
    public void read(String text, Declarations found) {
        boolean inBlock = false;
        for (String physical : (Iterable<String>) text.lines()::iterator) {
            String line = physical.strip();
            Matcher single = LINE.matcher(line);
            if (inBlock) {
                inBlock = !line.startsWith(")");
                add(line, found);
            } else if (BLOCK.matcher(line).lookingAt()) {
                inBlock = true;
            } else if (single.matches()) {
                add(single.group(1), found);
            }
        }
    }

    private static void add(String line, Declarations found) {
        int comment = line.indexOf("//");
        boolean indirect = comment >= 0 && line.substring(comment + 2).strip().startsWith("indirect");
        Matcher module = MODULE.matcher(comment < 0 ? line : line.substring(0, comment));
        if (!indirect && module.matches()) {
            found.add(module.group(1), Scope.RUNTIME);
        }
    }
}
