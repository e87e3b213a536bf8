package fr.boucle.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Stands in for a service: is not healthy for half a second, then is; tells its environment. */
public final class FakePart {
    private static final long HEALTHY_AFTER = 500_000_000;

    private FakePart() {}

    /** Listens on BOUCLE_PORT. */
    public static void run() throws IOException {
        int port = Integer.parseInt(System.getenv("BOUCLE_PORT"));
        long began = System.nanoTime();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
        server.createContext(
                "/health", exchange -> answer(exchange, System.nanoTime() - began > HEALTHY_AFTER ? 200 : 503, ""));
        server.createContext("/environment", exchange -> answer(exchange, 200, environment()));
        server.start();
    }

    private static String environment() {
        return System.getenv().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("BOUCLE_"))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
