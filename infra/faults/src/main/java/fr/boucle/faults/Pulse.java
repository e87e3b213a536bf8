package fr.boucle.faults;

import fr.boucle.stack.Ports;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a part answers: by HTTP, the database and the broker by an open door. */
final class Pulse {
    private static final int PATIENCE = 1_000;

    private Pulse() {}

    static boolean of(Running system, String part) {
        int port = system.port(part);
        return part.equals("database") || part.equals("broker") ? Ports.answers(port) : answers(port);
    }

    /** Any answer will do: the health of a part tells of those it needs too. */
    private static boolean answers(int port) {
        try {
            HttpURLConnection health = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
            health.setConnectTimeout(PATIENCE);
            health.setReadTimeout(PATIENCE);
            int status = health.getResponseCode();
            health.disconnect();
            return status > 0;
        } catch (IOException _) {
            return false;
        }
    }
}
