package dev.assay.memory;

import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.secret.Sha256;
import dev.assay.port.out.ManifestReader;
import dev.assay.port.out.PersonalCache;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what the manifests of a repository declare, and uses it for ten minutes: people who work together are often
 * analysed together, and reading manifests takes more of the processor than all else. At most 32 MiB of names and paths
 * are kept; the repository used longest ago is forgotten first. A digest of a repository and its files finds what they
 * declare, so that nothing tells what belongs to whom: erasing anybody forgets everything. Safe for many threads; what
 * two ask for at once both read.
 */
public final class RememberedManifests implements ManifestReader, PersonalCache {

    private static final long MOST_BYTES = 32L << 20;
    private static final int LARGEST_PART = 8;

    /** What the objects around a package take, roughly. */
    private static final int OVERHEAD = 128;

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final ManifestReader reader;
    private final ExpiringMap<ByteBuffer, List<Found>> known;

    /** A package, but for the repository that declares it. */
    private record Found(String path, Ecosystem ecosystem, String name, Scope scope) {

        static Found of(DeclaredPackage declared) {
            return new Found(declared.path(), declared.ecosystem(), declared.name(), declared.scope());
        }

        long size() {
            return OVERHEAD + (long) Character.BYTES * (path.length() + name.length());
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
        this.known = new ExpiringMap<>(new Bound<>(MOST_BYTES, (key, found) -> size(found), true), clock, any -> true);
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
        List<Found> all = read.stream().map(Found::of).toList();
        if (size(all) <= MOST_BYTES / LARGEST_PART) {
            known.putIfAbsent(key, all, LIFE);
        }
        return read;
    }

    private static long size(List<Found> found) {
        return OVERHEAD + found.stream().mapToLong(Found::size).sum();
    }

    @Override
    public void erase(Login login) {
        known.removeAll((key, found) -> true);
    }

    /** Each text is preceded by its length, so that no two lists of files look the same. */
    private static ByteBuffer digest(RepositoryName repository, List<ManifestFile> files) {
        MessageDigest digest = Sha256.start();
        add(digest, repository.toString());
        files.forEach(file -> {
            add(digest, file.path());
            add(digest, file.text());
        });
        return ByteBuffer.wrap(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Character.BYTES * text.length());
        // No charset: it would make one of all that it cannot write.
        bytes.putInt(text.length()).asCharBuffer().put(text);
        digest.update(bytes.array());
    }
}
