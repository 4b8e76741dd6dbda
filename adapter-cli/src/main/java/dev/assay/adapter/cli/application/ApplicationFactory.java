package dev.assay.adapter.cli.application;

import dev.assay.port.in.TaskService;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Opens what the commands work with. The program that assembles Assay implements it; the commands know no more. */
public interface ApplicationFactory {

    /** Returns how the program is told to stop. */
    StopSignal stop();

    /**
     * Takes settings from a file as well, beneath those of the environment. Called before anything is opened.
     *
     * @throws LaunchException if the file cannot be read, or makes no sense
     */
    void configure(Path file);

    /**
     * Looks at what is in force, and whether it answers. Takes bounded time.
     *
     * @throws LaunchException if a setting makes no sense
     */
    List<Finding> examine();

    /**
     * Opens an engine in this process. The caller closes it.
     *
     * @param demo ask a simulated GitHub inside the process instead of the real one
     * @throws LaunchException if it cannot be opened
     */
    TaskService openTasks(boolean demo);

    /**
     * Prepares to speak to a server in another process. The caller closes it.
     *
     * @throws LaunchException if a setting makes no sense
     */
    TaskService openRemote(URI server);

    /**
     * Prepares to read and erase what is kept of people. The caller closes it.
     *
     * @param server a running server; empty for the database of the settings
     * @throws LaunchException if a setting makes no sense, or the database cannot be opened
     */
    KeptPeople openPeople(Optional<URI> server);

    /**
     * Brings the tables of the database of the settings up to date.
     *
     * @throws LaunchException if a setting makes no sense, or none names a database
     */
    Finding migrateDatabase();

    /**
     * Looks at the database of the settings; changes nothing.
     *
     * @throws LaunchException if a setting makes no sense, or none names a database
     */
    Finding examineDatabase();

    /**
     * Prepares to read finished reports. The caller closes it.
     *
     * @param server in another process; empty for the database of the settings, or where none is set a server at its
     *     usual address
     * @throws LaunchException if a setting makes no sense, or the database cannot be opened
     */
    ReportSource openReports(Optional<URI> server);

    /**
     * Starts a server in this process. The caller closes it.
     *
     * @throws LaunchException if it cannot start
     */
    RunningServer openServer(ServeOptions options);

    /**
     * Starts workers in this process that get their tasks from Redis. The caller closes them.
     *
     * @param demo ask a simulated GitHub inside the process instead of the real one
     * @throws LaunchException if they cannot start
     */
    RunningWorker openWorker(boolean demo);

    /**
     * What the command line says about the server. What it leaves open follows the environment.
     *
     * @param host where to listen
     * @param port where to listen; 0 for any free one
     * @param workers how many analyses run at once in its process; 0 leaves them to others
     * @param demo ask a simulated GitHub inside the process instead of the real one
     * @param data the folder of a database in a file, in place of the one that the environment names
     */
    record ServeOptions(
            Optional<String> host, OptionalInt port, OptionalInt workers, boolean demo, Optional<Path> data) {

        /** Says nothing of a database. */
        public ServeOptions(Optional<String> host, OptionalInt port, OptionalInt workers, boolean demo) {
            this(host, port, workers, demo, Optional.empty());
        }
    }

    /** Something that works until it is closed, which takes bounded time. */
    interface Running extends AutoCloseable {

        @Override
        void close();
    }

    /** Workers at work. What they are at when they are closed goes to others. */
    interface RunningWorker extends Running {

        /** Returns how many tasks they do at once. */
        int slots();

        /** Returns where metrics and health can be read; empty if nowhere. */
        Optional<URI> monitoredAt();
    }

    /** A server that answers. */
    interface RunningServer extends Running {

        /** Returns where it can be reached. */
        URI address();
    }

    /**
     * What was found of something that Assay needs.
     *
     * @param subject what was looked at
     * @param well whether it is as it should be
     * @param words what was found, and the remedy where it is not well
     */
    record Finding(String subject, boolean well, String words) {}
}
