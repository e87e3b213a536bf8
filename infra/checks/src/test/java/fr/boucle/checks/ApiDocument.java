package fr.boucle.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** A service's API document, as whoever calls the service may rely on it. */
final class ApiDocument {
    private static final String BRACES = "\\{[^}]*}";
    private final String context;
    private final JsonNode document;

    private ApiDocument(String context, JsonNode document) {
        this.context = context;
        this.document = document;
    }

    static ApiDocument of(String context) {
        String text = Checkout.read(Operation.document(context)).replace("${boucle.context}", context);
        return new ApiDocument(context, new ObjectMapper().valueToTree(new Yaml().<Object>load(text)));
    }

    /** The operations that a call may mean: whatever is open in its path stands for one part of it. */
    List<JsonNode> operations(String method, String path) {
        String asked = "/api/" + context + path.replaceFirst("[?&].*", "");
        return document.at("/paths").properties().stream()
                .filter(one -> fits(asked, one.getKey()))
                .map(one -> one.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(one -> !one.isMissingNode())
                .toList();
    }

    /** What each operation is said to do. */
    List<String> descriptions() {
        return document.at("/paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .map(operation -> operation.getValue().path("description").asText())
                .toList();
    }

    private static boolean fits(String asked, String offered) {
        String[] parts = asked.split("/", -1);
        String[] places = offered.split("/", -1);
        if (parts.length != places.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!alike(parts[i], places[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(String part, String place) {
        if (part.equals(Texts.OPEN)) {
            return true;
        }
        String pattern = Stream.of(place.split(BRACES, -1))
                .map(Pattern::quote)
                .reduce((one, two) -> one + "[^/]+" + two)
                .orElse("");
        return part.matches(pattern) || part.replace(Texts.OPEN, "x").matches(pattern);
    }

    /** The names that an operation takes after the question mark. */
    static Set<String> parameters(JsonNode operation) {
        Set<String> names = new HashSet<>();
        operation
                .path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        return names;
    }

    /** What an operation is sent as JSON. */
    Optional<JsonNode> body(JsonNode operation) {
        return json(operation.path("requestBody"));
    }

    /** What an operation answers as JSON when all went well. */
    Optional<JsonNode> answer(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().matches("2..|default"))
                .map(answer -> json(answer.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<JsonNode> json(JsonNode described) {
        return described.path("content").properties().stream()
                .filter(type -> type.getKey().contains("json"))
                .map(type -> type.getValue().path("schema"))
                .findFirst();
    }

    boolean isList(JsonNode schema) {
        return resolved(schema).path("type").asText().equals("array");
    }

    JsonNode element(JsonNode schema) {
        return resolved(schema).path("items");
    }

    /** The members of an object and what each holds; none where the document leaves them open. */
    Map<String, JsonNode> members(JsonNode schema) {
        Map<String, JsonNode> members = new HashMap<>();
        JsonNode found = resolved(schema);
        found.path("properties").properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        Stream.of("allOf", "oneOf", "anyOf")
                .flatMap(kind -> StreamSupport.stream(found.path(kind).spliterator(), false))
                .forEach(part -> members.putAll(members(part)));
        return members;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }
}
