package dev.assay.adapter.manifest;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.declaration.RepositoryDeclarations;
import dev.assay.adapter.manifest.declaration.RepositoryTexts;
import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.port.out.ManifestReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the manifests of the common ecosystems, told apart by their paths.
 *
 * <p>Manifests are strangers' texts: one of more than 512 Ki characters is not read, a manifest gives at most 500
 * packages (the first ones), and names that are too long or hold spaces or invisible characters are left out.
 *
 * <p>Stateless; safe for many threads.
 */
public final class Manifests implements ManifestReader {

    private static final int MAX_TEXT_LENGTH = 512 * 1024;

    /** Returns a reader of every format there is. */
    public Manifests() {}

    @Override
    public boolean reads(String path) {
        return !ManifestFormats.of(path).isEmpty();
    }

    @Override
    public List<DeclaredPackage> read(List<ManifestFile> manifests) {
        Map<RepositoryName, List<ManifestFile>> repositories = new LinkedHashMap<>();
        for (ManifestFile manifest : manifests) {
            if (manifest.text().length() <= MAX_TEXT_LENGTH && reads(manifest.path())) {
                repositories
                        .computeIfAbsent(manifest.repository(), unused -> new ArrayList<>())
                        .add(manifest);
            }
        }
        return repositories.values().stream().flatMap(Manifests::packages).toList();
    }

    private static Stream<DeclaredPackage> packages(List<ManifestFile> repository) {
        RepositoryTexts texts = new RepositoryTexts();
        repository.forEach(texts::add);
        List<Reading> readings = repository.stream()
                .flatMap(manifest ->
                        ManifestFormats.of(manifest.path()).stream().map(format -> reading(format, manifest, texts)))
                .toList();
        Map<Ecosystem, RepositoryDeclarations> together = new EnumMap<>(Ecosystem.class);
        for (Ecosystem ecosystem : Ecosystem.values()) {
            together.put(
                    ecosystem,
                    new RepositoryDeclarations(readings.stream()
                            .filter(reading -> reading.ecosystem() == ecosystem)
                            .map(Reading::found)
                            .toList()));
        }
        return readings.stream().flatMap(reading -> reading.packages(together).stream());
    }

    private static Reading reading(ManifestFormat format, ManifestFile manifest, RepositoryTexts texts) {
        Declarations found = new Declarations(manifest, texts);
        try {
            format.read(RepositoryTexts.withoutMark(manifest.text()), found);
        } catch (IOException malformed) {
            // Half a manifest would look like a whole one: the caller promises nothing about broken files.
            return new Reading(manifest, format.ecosystem(), new Declarations(manifest, texts));
        }
        return new Reading(manifest, format.ecosystem(), found);
    }

    /** A manifest that was read by itself. */
    private record Reading(ManifestFile manifest, Ecosystem ecosystem, Declarations found) {

        List<DeclaredPackage> packages(Map<Ecosystem, RepositoryDeclarations> repository) {
            return Optional.ofNullable(repository.get(ecosystem))
                    .map(declarations -> declarations.scopes(found))
                    .orElseGet(Map::of)
                    .entrySet()
                    .stream()
                    .map(entry -> new DeclaredPackage(
                            manifest.repository(), manifest.path(), ecosystem, entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
