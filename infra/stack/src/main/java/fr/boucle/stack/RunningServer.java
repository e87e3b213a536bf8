package fr.boucle.stack;

import java.time.Duration;

/** A server that runs in a process of its own, on data that nobody else has meanwhile. */
public abstract sealed class RunningServer implements AutoCloseable permits RunningBroker, RunningDatabase {
    private final Child child;
    private final DirectoryLock lock;

    RunningServer(Child child, DirectoryLock lock) {
        this.child = child;
        this.lock = lock;
    }

    /** The process. */
    public final long pid() {
        return child.pid();
    }

    /** Whether the process lives. */
    public final boolean alive() {
        return child.alive();
    }

    /** Stops the server in good order, within 30 s; what it keeps stays. */
    public final void stop() {
        child.stop(Duration.ofSeconds(30));
        lock.close();
    }

    /** Ends the server at once, as a fault would (SIGKILL); what it keeps stays, and the next start recovers it. */
    public final void kill() {
        child.kill();
        lock.close();
    }

    /** {@link #stop}. */
    @Override
    public final void close() {
        stop();
    }

    final Child child() {
        return child;
    }
}
