package dev.assay.benchmarks;

import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.testkit.RandomSnapshots;
import dev.assay.testkit.Snapshots;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a snapshot of 300 repositories and 500 pull requests to the report, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class AnalysisBenchmark {

    private static final int REPOSITORIES = 300;
    private static final int PULL_REQUESTS = 500;
    private static final long SEED = 7;

    /** How many commits were read. */
    @Param({"1000", "10000", "100000"})
    private int commits;

    private ProfileSnapshot snapshot = Snapshots.aSnapshot().build();

    /** Invents the snapshot. */
    @Setup(Level.Trial)
    public void invent() {
        snapshot = new RandomSnapshots(SEED).snapshot(new RandomSnapshots.Sizes(REPOSITORIES, commits, PULL_REQUESTS));
    }

    /** Analyses it. */
    @Benchmark
    public ProfileAnalysis analyze() {
        return ProfileAnalyzer.analyze(snapshot, Snapshots.NOON, new GitHubUsage(0, 0, 0, 0, 0));
    }
}
