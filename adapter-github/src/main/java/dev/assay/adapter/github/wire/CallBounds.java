package dev.assay.adapter.github.wire;

/**
 * What a call may take.
 *
 * @param timer ends it when its time is up
 * @param bodyBytes the longest body, as it is sent and once it is unpacked
 */
public record CallBounds(CallTimer timer, int bodyBytes) {

    /** Real time, and 32 MB: far more than any page of GitHub's. */
    public static final CallBounds REAL = new CallBounds(CallTimer.REAL, 32 << 20);
}
