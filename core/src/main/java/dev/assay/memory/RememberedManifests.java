package dev.assay.memory;

import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.port.out.ManifestReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers for ten minutes what the manifests of a repository declare: people who work together are often analysed
 * together, and reading manifests takes more of the processor than all else. What is remembered says neither whose the
 * repository is nor what its files hold: it is found by a digest of both. At most 100,000 packages are remembered; the
 * repository used longest ago is forgotten first. Safe for many threads; what two ask for at once both read.
 */
final class RememberedManifests implements ManifestReader {

    private static final long MOST_PACKAGES = 100_000;
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final ManifestReader reader;
    private final ExpiringMap<ByteBuffer, List<Found>> known;

    /** A package, but for the repository that declares it. */
    private record Found(String path, Ecosystem ecosystem, String name, Scope scope) {

        static Found of(DeclaredPackage declared) {
            return new Found(declared.path(), declared.ecosystem(), declared.name(), declared.scope());
        }

        DeclaredPackage in(RepositoryName repository) {
            return new DeclaredPackage(repository, path, ecosystem, name, scope);
        }
    }

    /**
     * Makes an empty memory.
     *
     * @param reader is asked for what is not known
     * @param clock for the life of what is
     */
    RememberedManifests(ManifestReader reader, InstantSource clock) {
        this.reader = reader;
        this.known = new ExpiringMap<>(
                new ExpiringMap.Bound<>(MOST_PACKAGES, (key, found) -> 1L + found.size(), true), clock, any -> true);
    }

    @Override
    public boolean reads(String path) {
        return reader.reads(path);
    }

    @Override
    public List<DeclaredPackage> read(List<ManifestFile> manifests) {
        Map<RepositoryName, List<ManifestFile>> repositories = new LinkedHashMap<>();
        manifests.forEach(manifest -> repositories
                .computeIfAbsent(manifest.repository(), unused -> new ArrayList<>())
                .add(manifest));
        List<DeclaredPackage> all = new ArrayList<>();
        repositories.forEach((repository, files) -> all.addAll(read(repository, files)));
        return List.copyOf(all);
    }

    private List<DeclaredPackage> read(RepositoryName repository, List<ManifestFile> files) {
        ByteBuffer key = digest(repository, files);
        Optional<List<Found>> found = known.get(key);
        if (found.isPresent()) {
            return found.get().stream().map(each -> each.in(repository)).toList();
        }
        List<DeclaredPackage> read = reader.read(files);
        known.putIfAbsent(key, read.stream().map(Found::of).toList(), LIFE);
        return read;
    }

    /** Each text is preceded by its length, so that no two lists of files look the same. */
    private static ByteBuffer digest(RepositoryName repository, List<ManifestFile> files) {
        MessageDigest digest = sha256();
        add(digest, repository.toString());
        files.forEach(file -> {
            add(digest, file.path());
            add(digest, file.text());
        });
        return ByteBuffer.wrap(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
