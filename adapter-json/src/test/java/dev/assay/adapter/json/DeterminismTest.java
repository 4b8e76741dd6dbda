package dev.assay.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.task.TaskId;
import dev.assay.testkit.RandomSnapshots;
import dev.assay.testkit.Snapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same snapshot gives the same bytes, wherever and however often it is analysed. */
class DeterminismTest {

    private static final TaskId TASK = new TaskId("github_profile_octocat_111111111111111111111111111111111");
    private static final long SEED = 5;
    private static final RandomSnapshots.Sizes SIZES = new RandomSnapshots.Sizes(15, 150, 30);

    private static ProfileSnapshot snapshot() {
        return new RandomSnapshots(SEED).snapshot(SIZES);
    }

    private static byte[] bytes(ProfileSnapshot snapshot) {
        return new AssayJson()
                .profile(TASK, ProfileAnalyzer.analyze(snapshot, Snapshots.NOON, new GitHubUsage(0, 0, 0, 0, 0)));
    }

    /** Prints the bytes, for a test that runs it in another process. */
    @SuppressWarnings("SystemOut") // the only way out of a process
    public static void main(String[] none) throws IOException {
        System.out.write(bytes(snapshot()));
        System.out.flush();
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Asia/Kathmandu", "ar-EG-u-nu-arab, Pacific/Apia", "hi-IN-u-nu-deva, America/St_Johns"})
    void whateverTheLocaleAndTheTimeZone(String locale, String zone) {
        byte[] expected = bytes(snapshot());
        Locale before = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(bytes(snapshot())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zoneBefore);
        }
    }

    @Test
    void onHoweverManyThreads() {
        byte[] expected = bytes(snapshot());

        assertThat(IntStream.range(0, 16).parallel().mapToObj(unused -> bytes(snapshot())))
                .allMatch(bytes -> Arrays.equals(bytes, expected));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void inWhateverOrderGitHubAnswers(long seed) {
        assertThat(text(shuffled(snapshot(), new Random(seed)))).isEqualTo(text(snapshot()));
    }

    private static String text(ProfileSnapshot snapshot) {
        return new String(bytes(snapshot), StandardCharsets.UTF_8);
    }

    @Test
    void inAnotherProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeterminismTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] printed = process.getInputStream().readAllBytes();

        assertThat(process.waitFor()).isZero();
        assertThat(printed).isEqualTo(bytes(snapshot()));
    }

    private static ProfileSnapshot shuffled(ProfileSnapshot snapshot, Random random) {
        return new ProfileSnapshot(
                snapshot.account(),
                snapshot.organizations().map(all -> shuffled(all, random)),
                snapshot.starred().map(all -> shuffled(all, random)),
                snapshot.repositories().map(all -> shuffled(all, random)),
                contributions(snapshot.contributions(), random),
                snapshot.commits().map(history -> commits(history, random)),
                snapshot.pullRequests()
                        .map(history ->
                                new PullRequestHistory(shuffled(history.pullRequests(), random), history.totals())),
                snapshot.packages().map(all -> shuffled(all, random)),
                snapshot.career()
                        .map(career -> new Career(
                                shuffled(career.years(), random),
                                shuffled(career.places(), random),
                                shuffled(career.reviewed(), random))),
                snapshot.projects().map(all -> shuffled(all, random)),
                snapshot.authorships().map(all -> shuffled(all, random)));
    }

    private static CommitHistory commits(CommitHistory history, Random random) {
        List<Commit> commits = shuffled(history.commits(), random);
        return new CommitHistory(commits, history.total(), shuffled(history.byRepository(), random));
    }

    private static Section<Contributions> contributions(Section<Contributions> section, Random random) {
        return section.map(year -> new Contributions(
                year.from(),
                year.to(),
                year.total(),
                year.totals(),
                shuffled(year.days(), random),
                shuffled(year.commitsByRepository(), random)));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
