package fr.boucle.stack;

import java.time.Duration;

/** A broker that runs. */
public final class RunningBroker implements AutoCloseable {
    private final Child child;
    private final int port;
    private final DirectoryLock lock;

    RunningBroker(Child child, int port, DirectoryLock lock) {
        this.child = child;
        this.port = port;
        this.lock = lock;
    }

    /** The value for {@code bootstrap.servers}. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** The process. */
    public long pid() {
        return child.pid();
    }

    /** Whether the process lives. */
    public boolean alive() {
        return child.alive();
    }

    /** Stops the broker in good order, within 30 s; what it keeps stays. */
    public void stop() {
        child.stop(Duration.ofSeconds(30));
        lock.close();
    }

    /** Ends the broker at once, as a fault would (SIGKILL); what it keeps stays. */
    public void kill() {
        child.kill();
        lock.close();
    }

    /** {@link #stop}. */
    @Override
    public void close() {
        stop();
    }

    Child child() {
        return child;
    }
}
