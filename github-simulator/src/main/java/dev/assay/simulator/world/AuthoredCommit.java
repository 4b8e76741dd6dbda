package dev.assay.simulator.world;

/** A commit and where it lies. */
public record AuthoredCommit(Repository repository, Commit commit) {}
