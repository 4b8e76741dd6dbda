package dev.assay.simulator;

/** A commit and where it lies. */
record AuthoredCommit(Repository repository, Commit commit) {}
