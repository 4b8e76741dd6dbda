package dev.assay.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.port.out.ManifestReader;
import dev.assay.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedManifestsTest {

    private static final RepositoryName ONE = RepositoryName.parse("octocat/one");
    private static final RepositoryName TWO = RepositoryName.parse("octocat/two");

    private final ManualClock clock = new ManualClock();
    private final Lines lines = new Lines();
    private final RememberedManifests manifests = new RememberedManifests(lines, clock);

    @Test
    void readsEachRepositoryOnceAndAnswersLikeTheReader() {
        List<ManifestFile> files =
                List.of(file(ONE, "a", "x y"), file(TWO, "a", "x"), file(ONE, "b", "z"), file(TWO, "b", ""));
        List<DeclaredPackage> expected = new Lines().read(files);
        assertThat(manifests.read(files)).isEqualTo(expected);
        assertThat(manifests.read(files)).isEqualTo(expected);
        assertThat(lines.calls).hasSize(2);
    }

    @Test
    void asksAgainForAnythingThatDiffers() {
        List<List<ManifestFile>> different = List.of(
                List.of(file(ONE, "a", "bc")),
                List.of(file(ONE, "ab", "c")),
                List.of(file(TWO, "a", "bc")),
                List.of(file(ONE, "a", "bc"), file(ONE, "a", "bc")),
                List.of(file(ONE, "a", "bd")),
                List.of(file(ONE, "a", "\ud800")),
                List.of(file(ONE, "a", "\ud801")),
                List.of(file(ONE, "a", "\ufffd")),
                List.of(file(ONE, "a", "?")));
        different.forEach(files -> assertThat(manifests.read(files)).isEqualTo(new Lines().read(files)));
        assertThat(lines.calls).isEqualTo(different);
    }

    @Test
    void forgetsAfterTenMinutes() {
        List<ManifestFile> files = List.of(file(ONE, "a", "x"));
        manifests.read(files);
        clock.advance(Duration.ofMinutes(10));
        manifests.read(files);
        assertThat(lines.calls).hasSize(2);
    }

    @Test
    void forgetsWhatWasUsedLongestAgoWhenItIsFull() {
        // Each takes somewhat less than an eighth of what is kept.
        String large = "x".repeat(1_900_000);
        List<ManifestFile> first = List.of(file(ONE, "a0", large));
        List<ManifestFile> second = List.of(file(ONE, "a1", large));
        manifests.read(first);
        manifests.read(second);
        manifests.read(first);
        IntStream.range(2, 9).forEach(i -> manifests.read(List.of(file(ONE, "a" + i, large))));
        assertThat(lines.calls).hasSize(9);
        manifests.read(first);
        assertThat(lines.calls).hasSize(9);
        manifests.read(second);
        assertThat(lines.calls).hasSize(10);
    }

    @Test
    void keepsNothingThatTakesMoreThanAnEighth() {
        List<ManifestFile> files = List.of(file(ONE, "a", "x".repeat(2_200_000)));
        manifests.read(files);
        manifests.read(files);
        assertThat(lines.calls).hasSize(2);
    }

    @Test
    void forgetsEverythingWhenSomebodyIsErased() {
        List<ManifestFile> files = List.of(file(ONE, "a", "github.com/octocat/lib"));
        manifests.read(files);
        manifests.erase(new Login("octocat"));
        manifests.read(files);
        assertThat(lines.calls).hasSize(2);
    }

    @Test
    void knowsWhatTheReaderReads() {
        assertThat(manifests.reads("a")).isTrue();
        assertThat(manifests.reads("other")).isFalse();
    }

    private static ManifestFile file(RepositoryName repository, String path, String text) {
        return new ManifestFile(repository, path, text);
    }

    /** Takes every word of a file for a package. */
    private static final class Lines implements ManifestReader {

        private final List<List<ManifestFile>> calls = new ArrayList<>();

        @Override
        public boolean reads(String path) {
            return path.equals("a");
        }

        @Override
        public List<DeclaredPackage> read(List<ManifestFile> files) {
            calls.add(List.copyOf(files));
            return files.stream()
                    .map(ManifestFile::repository)
                    .distinct()
                    .flatMap(repository ->
                            files.stream().filter(file -> file.repository().equals(repository)))
                    .flatMap(file -> Arrays.stream(file.text().split(" ", -1))
                            .map(word -> new DeclaredPackage(
                                    file.repository(), file.path(), Ecosystem.NPM, word, Scope.RUNTIME)))
                    .toList();
        }
    }
}
