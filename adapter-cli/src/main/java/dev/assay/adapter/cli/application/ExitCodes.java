package dev.assay.adapter.cli.application;

import dev.assay.domain.task.Failure;

/** How the program tells its caller what became of the work. */
public final class ExitCodes {

    /** All done. */
    public static final int DONE = 0;
    /** The analysis failed. */
    public static final int FAILED = 1;
    /** The command line or a setting makes no sense. */
    public static final int USAGE = 2;
    /** GitHub knows no such user. */
    public static final int USER_NOT_FOUND = 3;
    /** GitHub refused the token. */
    public static final int UNAUTHORIZED = 4;
    /** GitHub's rate limit is spent. */
    public static final int RATE_LIMITED = 5;
    /** The time to wait is over. */
    public static final int TIMED_OUT = 6;
    /** There is a result, with parts missing. */
    public static final int PARTIAL = 7;
    /** Somebody pressed Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}

    public static int of(Failure.Code code) {
        return switch (code) {
            case USER_NOT_FOUND -> USER_NOT_FOUND;
            case GITHUB_UNAUTHORIZED -> UNAUTHORIZED;
            case GITHUB_RATE_LIMITED -> RATE_LIMITED;
            case TIMED_OUT -> TIMED_OUT;
            case GITHUB_UNAVAILABLE, CANCELLED, INTERNAL -> FAILED;
        };
    }

    /** Returns the code for two pieces of work: the first that failed tells, and a partial result only otherwise. */
    public static int combine(int first, int second) {
        boolean firstTells = first != DONE && (first != PARTIAL || second == DONE);
        return firstTells ? first : second;
    }
}
