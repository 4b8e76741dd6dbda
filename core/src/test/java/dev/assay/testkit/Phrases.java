package dev.assay.testkit;

import java.util.List;

/** What invented people write. */
final class Phrases {

    static final String BIO = "Likes Rust, tests and Kubernetes";
    static final List<String> LANGUAGES = List.of("Java", "Kotlin", "Go", "C", "Python", "TypeScript", "Rust", "R");
    static final List<String> DESCRIPTIONS = List.of(
            "A small HTTP server for testing clients",
            "Parses dates of any century",
            "Spring Boot starter that speaks to Redis",
            "My notes on distributed systems",
            "Machine learning on a single laptop");
    static final List<String> TOPICS = List.of("cli", "react", "docker", "machine-learning", "http", "parser");
    static final List<String> FILES = List.of("pom.xml", "package.json", "Dockerfile", "go.mod", "Cargo.toml");
    static final List<String> STARTS = List.of(
            "feat: add ",
            "feat(parser)!: replace ",
            "fix: repair ",
            "fix(io): close ",
            "docs: describe ",
            "refactor(core): move ",
            "chore(deps): update ",
            "test: cover ",
            "Add ",
            "Fix ",
            "Improve the performance of ",
            "Remove ",
            "WIP ");
    static final List<String> OBJECTS = List.of(
            "the parser of dates",
            "a cache in front of the database",
            "retries with back-off",
            "the build on Windows",
            "support for PostgreSQL 17",
            "the login page",
            "an off-by-one error in the scheduler",
            "the latest prefix of the author's address");
    static final List<String> BODIES = List.of(
            "The old one held a lock while it waited for the network, so that everything else stood still.",
            "Measured with a benchmark on two cores: the new one is faster and needs less memory.",
            "There is no test for this yet, because the fault needs a slow disk to show itself.",
            "See the discussion for the alternatives that were weighed; this one changes the least.");
    static final List<String> FOOTERS =
            List.of("Refs: #123", "Reviewed-by: Z", "BREAKING CHANGE: the old name is gone", "Closes #7", "Fixes #99");
    static final List<String> LABELS = List.of("bug", "enhancement", "documentation", "good first issue");
    static final List<String> PACKAGES = List.of("react", "express", "typescript", "jest", "left-pad", "@nestjs/core");

    private Phrases() {}
}
