package dev.assay.adapter.manifest.golang;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;

/** Go's workspace: the folders of the modules that are built together, and what they take from folders instead. */
public final class GoWorkFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.GO;
    }

    @Override
    public void read(String text, Declarations found) {
        GoDirectives.read(text, (verb, words, unused) -> {
            if (verb.equals("use")) {
                found.member(words.getFirst());
            } else if (verb.equals("replace")
                    && words.contains("=>")
                    && GoModFormat.FOLDER.matcher(words.getLast()).matches()) {
                found.own(words.getFirst());
            }
        });
    }
}
