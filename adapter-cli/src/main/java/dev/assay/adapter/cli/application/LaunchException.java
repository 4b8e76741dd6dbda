package dev.assay.adapter.cli.application;

/** Something that a command needs could not be opened. The message is one line for the person who ran it. */
public final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private LaunchException(String message, int exitCode, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    private LaunchException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /**
     * A setting makes no sense.
     *
     * @param message names the setting, its value unless that is a secret, and what is allowed
     */
    public static LaunchException badSetting(String message) {
        return new LaunchException(message, ExitCodes.USAGE);
    }

    /**
     * The settings are fine, the surroundings are not: a port is taken, for instance.
     *
     * @param message what failed
     * @param cause why
     */
    public static LaunchException failed(String message, Throwable cause) {
        return new LaunchException(message, ExitCodes.FAILED, cause);
    }

    /** Returns the exit code that the program ends with. */
    public int exitCode() {
        return exitCode;
    }
}
