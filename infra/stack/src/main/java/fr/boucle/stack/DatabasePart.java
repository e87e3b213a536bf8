package fr.boucle.stack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database, with a schema and accounts for each service. */
final class DatabasePart implements StackPart {
    private final Database database;
    private final int port;
    private final List<Schema> schemas;
    private @Nullable RunningDatabase running;

    DatabasePart(Database database, int port, List<Schema> schemas) {
        this.database = database;
        this.port = port;
        this.schemas = schemas;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Wave wave() {
        return Wave.STORE;
    }

    @Override
    public Child start() {
        if (running != null) {
            running.kill();
        }
        RunningDatabase started = database.start();
        running = started;
        schemas.forEach(started::createSchema);
        return started.child();
    }

    @Override
    public boolean ready() {
        return Ports.answers(port);
    }
}
