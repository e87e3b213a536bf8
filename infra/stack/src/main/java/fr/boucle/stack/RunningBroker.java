package fr.boucle.stack;

/** A broker that runs. */
public final class RunningBroker extends RunningServer {
    private final int port;

    RunningBroker(Child child, int port, DirectoryLock lock) {
        super(child, lock);
        this.port = port;
    }

    /** The value for {@code bootstrap.servers}. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }
}
