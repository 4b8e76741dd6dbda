package dev.assay.adapter.cli;

import dev.assay.port.in.TaskService;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** Opens what the commands work with. The program that assembles Assay implements it; the commands know no more. */
public interface Launchpad {

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
     */
    record ServeOptions(Optional<String> host, OptionalInt port, OptionalInt workers, boolean demo) {}

    /** Workers at work. Closing them takes bounded time; what they are at goes to others. */
    interface RunningWorker extends AutoCloseable {

        /** Returns how many tasks they do at once. */
        int slots();

        @Override
        void close();
    }

    /** A server that answers. Closing it takes bounded time. */
    interface RunningServer extends AutoCloseable {

        /** Returns where it can be reached. */
        URI address();

        @Override
        void close();
    }
}
