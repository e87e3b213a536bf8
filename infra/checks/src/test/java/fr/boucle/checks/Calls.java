package fr.boucle.checks;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Makes the call of an operation with what it needs: parameters, version, key and body. */
final class Calls {
    /** Bodies that no schema describes, full of personal data. */
    private static final Map<String, String> FILES = Map.of(
            "POST /api/donations/inventories/previews", "planted-inventory.json",
            "PUT /api/repairs/devices/{id}/facts", "planted-inventory.json",
            "PUT /api/repairs/devices/{id}/test-report", "planted-smartctl.txt",
            "POST /api/repairs/erasure-reports", "planted-nwipe.log",
            "POST /api/repairs/erasure-reports/previews", "planted-nwipe.log");

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final World world;
    private final Bodies bodies;

    Calls(World world) {
        this.world = world;
        this.bodies = new Bodies(world.canaries, world.known);
    }

    /** With a valid body where it takes one. */
    Answer call(Operation operation, Caller caller) {
        String file = FILES.get(operation.name());
        if (file != null) {
            return call(operation, caller, bytes(world.resource(file)), operation.mediaType());
        }
        if (operation.mediaType().startsWith("image/")) {
            return call(operation, caller, PIXEL, "image/png");
        }
        if (operation.takesJson()) {
            return call(operation, caller, bodies.of(operation));
        }
        byte[] body = operation.mediaType().isEmpty() ? new byte[0] : bytes(world.canaries.name(operation.name()));
        return call(operation, caller, body, operation.mediaType());
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
            case "GET" -> ready.get(path + "?q=" + world.canaries.email("query of " + operation.name()));
            case "DELETE" -> ready.delete(path);
            case "PUT" -> type.isEmpty() ? ready.put(path, "{}") : ready.put(path, body, type);
            default -> type.isEmpty() ? ready.post(path, "{}") : ready.post(path, body, type);
        };
    }

    private Caller ready(Operation operation, Caller caller) {
        Caller numbered = caller.with("X-Correlation-Id", world.canaries.word("X-Correlation-Id"));
        return operation.method().equals("GET") ? numbered : numbered.once().ifMatch("\"1\"");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
