package fr.boucle.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** A service, or the gateway: healthy when {@code GET /health} answers 200. */
record ProgramPart(Program program, Layout layout) implements StackPart {
    private static final int TIMEOUT = 5000;

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public int port() {
        return layout.port(program);
    }

    @Override
    public Wave wave() {
        return program.equals(Program.GATEWAY) ? Wave.DOOR : Wave.SERVICES;
    }

    @Override
    public Child start() {
        Ports.requireFree(port(), name());
        Options options = layout.options();
        List<String> flags = layout.jvm().flags(name(), program.jar(options.root()));
        return Child.start(
                name(),
                program.command(options.data(), flags),
                options.data(),
                layout.environment(program),
                layout.log(program));
    }

    @Override
    public boolean ready() {
        try {
            HttpURLConnection health = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port() + "/health").toURL().openConnection();
            health.setConnectTimeout(TIMEOUT);
            health.setReadTimeout(TIMEOUT);
            int status = health.getResponseCode();
            health.disconnect();
            // the gateway answers for all: while one is run by somebody else, it may be up and say that not all is
            return status == HttpURLConnection.HTTP_OK
                    || program.equals(Program.GATEWAY)
                            && status == HttpURLConnection.HTTP_UNAVAILABLE
                            && !layout.options().without().isEmpty();
        } catch (IOException _) {
            return false;
        }
    }
}
