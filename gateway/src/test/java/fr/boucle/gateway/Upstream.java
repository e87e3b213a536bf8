package fr.boucle.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real HTTP server in the place of the services; a test says what each path answers, and reads what was received. */
public final class Upstream implements AutoCloseable {
    /** To sign in, to go on, to sign out: what each test begins with. */
    private static final Pattern SESSIONS = Pattern.compile("(?:POST|PUT) /api/accounts/sessions(?:/refresh|/end)?");

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Received> received = new CopyOnWriteArrayList<>();
    private volatile Runnable gate = () -> {};
    private final CopyOnWriteArrayList<String> asked = new CopyOnWriteArrayList<>();
    private volatile @Nullable Refusing refusing;

    public Upstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** How one request is answered. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** What arrived, for those answers that record it. */
    public record Received(String line, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> String.join(",", entry.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** All services at this one address. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new ConcurrentHashMap<>();
        for (Service service : Service.values()) {
            properties.put("boucle.services." + service.slug(), address());
        }
        properties.put("micronaut.server.port", -1);
        return properties;
    }

    /** What every request goes through before it is answered. */
    public void through(Runnable door) {
        gate = door;
    }

    public Upstream on(String methodAndPath, Answer answer) {
        answers.put(methodAndPath, answer);
        return this;
    }

    /** Whatever comes below a path that has no answer of its own. */
    public Upstream below(String methodAndPath, int status, String contentType, String body) {
        return on(methodAndPath + "*", status, contentType, body);
    }

    public Upstream on(String methodAndPath, int status, String contentType, String body) {
        return on(methodAndPath, exchange -> {
            received.add(record(exchange));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    public Upstream json(String methodAndPath, String body) {
        return on(methodAndPath, 200, "application/json", body);
    }

    /**
     * A list that a parameter narrows: of its rows those that hold one of the words asked for, all where none is asked.
     *
     * @param parameter its words stand between commas
     */
    public Upstream rows(String methodAndPath, String parameter, List<String> rows) {
        return on(methodAndPath, exchange -> {
            received.add(record(exchange));
            String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
            List<String> words = Stream.of(query.split("&"))
                    .filter(pair -> pair.startsWith(parameter + "="))
                    .flatMap(pair ->
                            Stream.of(pair.substring(parameter.length() + 1).split(",")))
                    .map(word -> '"' + word + '"')
                    .toList();
            byte[] body = rows.stream()
                    .filter(row -> words.isEmpty() || words.stream().anyMatch(row::contains))
                    .collect(Collectors.joining(",", "[", "]"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /** Answers a request as what is settled now would. */
    void answered(HttpExchange exchange) throws IOException {
        answer(exchange);
    }

    /** What is answered already, with one more header. */
    public Upstream with(String methodAndPath, String header, String value) {
        Answer plain = Objects.requireNonNull(answers.get(methodAndPath), methodAndPath);
        return on(methodAndPath, exchange -> {
            exchange.getResponseHeaders().set(header, value);
            plain.to(exchange);
        });
    }

    public Upstream problem(String methodAndPath, int status, String slug, String detail) {
        return on(
                methodAndPath,
                status,
                "application/problem+json",
                "{\"type\":\"/problems/%s\",\"title\":\"T\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(slug, status, detail));
    }

    /** What a change is refused with. */
    interface Refusing {
        String problem(String body) throws IOException;
    }

    /** From now on every change is refused by a rule. */
    public Upstream refusing() {
        return refusing(_ -> "{\"type\":\"/problems/a-rule\",\"status\":409,\"detail\":\"A rule.\"}");
    }

    /** From now on every change is refused by what reads it. */
    Upstream refusing(Refusing by) {
        refusing = by;
        return this;
    }

    /** All that was asked for but reading, since the last time somebody wanted to know; sessions aside. */
    List<String> changes() {
        return asked().stream().filter(line -> !line.startsWith("GET ")).toList();
    }

    /** All that was asked since the last time somebody wanted to know; sessions aside. */
    List<String> asked() {
        return askedInFull().stream().map(line -> line.split("\\?", 2)[0]).toList();
    }

    /** The same with what each list was narrowed by. */
    List<String> askedInFull() {
        List<String> so = List.copyOf(asked);
        asked.clear();
        return so;
    }

    public List<Received> received(String methodAndPath) {
        return received.stream()
                .filter(request -> request.line().startsWith(methodAndPath))
                .toList();
    }

    public Received record(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        return new Received(
                exchange.getRequestMethod() + " " + uri,
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String key =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        Answer answer = answers.getOrDefault(key, answers.get(key.substring(0, key.lastIndexOf('/') + 1) + "*"));
        gate.run();
        boolean signsIn = SESSIONS.matcher(key).matches();
        if (!signsIn) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        }
        Refusing by = refusing;
        if (by != null && !exchange.getRequestMethod().equals("GET") && !signsIn) {
            byte[] problem = by.problem(record(exchange).body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(409, problem.length);
            exchange.getResponseBody().write(problem);
            exchange.close();
            return;
        }
        if (answer == null) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        answer.to(exchange);
    }
}
