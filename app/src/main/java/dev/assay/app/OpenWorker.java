package dev.assay.app;

import dev.assay.adapter.cli.Launchpad.RunningWorker;
import dev.assay.port.in.TaskService;

/**
 * Workers without a server.
 *
 * @param slots analyses at once
 * @param tasks does the work
 */
record OpenWorker(int slots, TaskService tasks) implements RunningWorker {

    @Override
    public void close() {
        tasks.close();
    }
}
