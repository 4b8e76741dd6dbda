package dev.assay.domain.task;

/**
 * How far a task has come.
 *
 * @param percent 0 to 100
 * @param stage what it is busy with
 * @param message a sentence for a person
 */
public record Progress(int percent, Stage stage, String message) {

    /** @throws IllegalArgumentException if the percentage is out of range */
    public Progress {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("progress must lie within 0 and 100, got " + percent);
        }
    }
}
