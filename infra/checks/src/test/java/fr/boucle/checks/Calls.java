package fr.boucle.checks;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import java.nio.charset.StandardCharsets;

/** Makes the call of an operation with what it needs: parameters, version, key and body. */
final class Calls {
    private final World world;
    private final Bodies bodies;

    Calls(World world) {
        this.world = world;
        this.bodies = new Bodies(world.plants, world.known);
    }

    /** With a valid body where it takes one. */
    Answer call(Operation operation, Caller caller) {
        return switch (operation.mediaType()) {
            case "" -> call(operation, caller, new byte[0], "");
            case "application/json" ->
                operation.takesJson()
                        ? call(operation, caller, bodies.of(operation))
                        : call(operation, caller, bytes("{\"not\": \"an inventory\"}"), "application/json");
            default -> call(operation, caller, bytes(world.plants.name(operation.name())), operation.mediaType());
        };
    }

    /** With a body of one's own: text as it is, anything else as JSON. */
    Answer call(Operation operation, Caller caller, Object body) {
        Caller ready = ready(operation, caller);
        String path = world.path(operation);
        return operation.method().equals("PUT") ? ready.put(path, body) : ready.post(path, body);
    }

    Object valid(Operation operation) {
        return bodies.of(operation);
    }

    private Answer call(Operation operation, Caller caller, byte[] body, String type) {
        Caller ready = ready(operation, caller);
        String path = world.path(operation);
        return switch (operation.method()) {
            case "GET" -> ready.get(path);
            case "DELETE" -> ready.delete(path);
            case "PUT" -> type.isEmpty() ? ready.put(path, "{}") : ready.put(path, body, type);
            default -> type.isEmpty() ? ready.post(path, "{}") : ready.post(path, body, type);
        };
    }

    private Caller ready(Operation operation, Caller caller) {
        Caller numbered = caller.with("X-Correlation-Id", world.plants.word("X-Correlation-Id"));
        return operation.method().equals("GET") ? numbered : numbered.once().ifMatch("\"1\"");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
