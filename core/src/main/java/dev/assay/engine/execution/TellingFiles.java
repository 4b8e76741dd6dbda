package dev.assay.engine.execution;

import dev.assay.analysis.languages.FileLanguages;
import dev.assay.analysis.skills.SkillFinder;
import dev.assay.port.out.FileInterest;
import dev.assay.port.out.ManifestReader;
import java.util.List;
import java.util.Optional;

/**
 * The files that the analysis can make something of.
 *
 * @param manifests reads those whose text is wanted
 */
record TellingFiles(ManifestReader manifests) implements FileInterest {

    @Override
    public boolean manifest(String path) {
        return manifests.reads(path);
    }

    @Override
    public boolean telling(String path) {
        return SkillFinder.telling(path);
    }

    @Override
    public Optional<String> language(String path, List<String> present) {
        return FileLanguages.of(path, present);
    }

    @Override
    public Optional<String> startScript(String path) {
        return FileLanguages.ofStartScript(path);
    }
}
