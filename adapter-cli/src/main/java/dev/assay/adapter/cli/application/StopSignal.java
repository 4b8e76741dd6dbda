package dev.assay.adapter.cli.application;

import java.util.concurrent.CountDownLatch;

/**
 * Says that the program was told to stop. A command that waits for nothing else is interrupted; one that runs until it
 * is told to stop asks for the signal instead, so that what it opens is not interrupted half way. Safe for many
 * threads.
 */
public final class StopSignal {

    private final Thread command;
    private final CountDownLatch told = new CountDownLatch(1);

    /** Guarded by this. */
    private boolean expected;

    /** Guarded by this. */
    private boolean opened;

    /** @param command the thread that runs the command */
    public StopSignal(Thread command) {
        this.command = command;
    }

    /**
     * Tells the command to stop.
     *
     * @return true if the command is a service that is still starting and has not printed its address
     */
    public synchronized boolean tell() {
        told.countDown();
        if (!expected) {
            command.interrupt();
        }
        return expected && !opened;
    }

    /** Asks not to be interrupted: the command looks for the signal by itself. Called by its own thread. */
    public synchronized void expect() {
        expected = true;
        if (told()) {
            Thread.interrupted();
        }
    }

    /** Says that the service which expects the signal is open; returns false if the signal came first. */
    public synchronized boolean open() {
        opened = !told();
        return opened;
    }

    /** Tells whether the program was told to stop. What fails after that may fail because of it. */
    public boolean told() {
        return told.getCount() == 0;
    }

    /** Waits until the program is told to stop. */
    public void await() throws InterruptedException {
        told.await();
    }
}
