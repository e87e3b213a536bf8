package fr.boucle.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.Yaml;

/**
 * An operation as its API document has it.
 *
 * @param context the service
 * @param method GET, PUT, POST or DELETE
 * @param path with its parameters in braces
 * @param mediaType of the body, or empty
 * @param schema of the body
 * @param components the schemas it may refer to
 */
record Operation(String context, String method, String path, String mediaType, JsonNode schema, JsonNode components) {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    String name() {
        return method + " " + path;
    }

    boolean takesJson() {
        return mediaType.equals("application/json")
                && !schema.at("/format").asText().equals("binary");
    }

    /** Whether it is a GET of an object itself, not of something below it. */
    boolean showsOneObject() {
        return method.equals("GET") && path.matches("[^{]*\\{\\w+}");
    }

    static Path document(String context) {
        return Checkout.root().resolve("services/" + context + "/target/classes/META-INF/swagger/openapi.yml");
    }

    /** The operations of all services whose document is there. */
    static List<Operation> all() {
        return Checkout.contexts().stream()
                .filter(context -> Files.exists(document(context)))
                .flatMap(context -> of(context).stream())
                .toList();
    }

    private static List<Operation> of(String context) {
        JsonNode document = new ObjectMapper()
                .valueToTree(new Yaml()
                        .<Object>load(Checkout.read(document(context)).replace("${boucle.context}", context)));
        JsonNode components = document.at("/components/schemas");
        List<Operation> operations = new ArrayList<>();
        document.at("/paths").properties().forEach(path -> METHODS.stream()
                .filter(method -> path.getValue().has(method))
                .map(method ->
                        of(context, method, path.getKey(), path.getValue().get(method), components))
                .forEach(operations::add));
        return operations;
    }

    private static Operation of(String context, String method, String path, JsonNode operation, JsonNode components) {
        var content = operation.at("/requestBody/content").properties().iterator();
        if (!content.hasNext()) {
            return new Operation(
                    context, method.toUpperCase(Locale.ROOT), path, "", MissingNode.getInstance(), components);
        }
        var first = content.next();
        return new Operation(
                context,
                method.toUpperCase(Locale.ROOT),
                path,
                first.getKey(),
                first.getValue().path("schema"),
                components);
    }
}
