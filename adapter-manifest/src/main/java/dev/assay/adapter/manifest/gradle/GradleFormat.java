package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.gradle.GradleBlocks.Statement;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.util.List;

/**
 * Gradle's build file in Groovy or Kotlin: what is handed to a configuration within a {@code dependencies} block, as
 * coordinates, by names that this file, one around it or the properties give them, or by a catalogue. Names that are
 * computed are not seen.
 */
public final class GradleFormat implements ManifestFormat {

    private final boolean kotlin;

    private GradleFormat(boolean kotlin) {
        this.kotlin = kotlin;
    }

    public static GradleFormat groovy() {
        return new GradleFormat(false);
    }

    public static GradleFormat kotlin() {
        return new GradleFormat(true);
    }

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.MAVEN;
    }

    @Override
    public void read(String text, Declarations found) {
        GradleProject project = new GradleProject(found);
        GradleValues values = new GradleValues(project::inherited);
        List<Statement> statements = GradleBlocks.statementsOf(GradleTokens.of(text, kotlin));
        statements.forEach(statement -> values.note(statement.tokens()));
        project.addTo(values);
        GradleStatements reader = new GradleStatements(found, values);
        statements.forEach(statement -> reader.read(statement.tokens(), statement.block()));
    }
}
