package fr.boucle.stack;

import org.jspecify.annotations.Nullable;

/** The broker. */
final class BrokerPart implements StackPart {
    private final Broker broker;
    private final int port;
    private @Nullable RunningBroker running;

    BrokerPart(Broker broker, int port) {
        this.broker = broker;
        this.port = port;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Wave wave() {
        return Wave.LOG;
    }

    @Override
    public Child start() {
        if (running != null) {
            running.kill();
        }
        RunningBroker started = broker.start();
        running = started;
        return started.child();
    }

    @Override
    public boolean ready() {
        return Ports.answers(port);
    }
}
