package fr.boucle.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes a valid body from a schema: known ids where the world has them, and personal data in every field that takes free
 * text, so that each such field is an entrance of the test that looks for it.
 */
final class Bodies {
    private static final List<String> WORDS =
            List.of("OTHER_REASON", "44109", "44000", "0".repeat(64), "A2", "2026", "+33 6 00 00 00 00", "00000000");
    /** As a known value: the field is left out. */
    static final String NOT_SENT = "";

    private static final int AHEAD = 60;

    private final Canaries canaries;
    private final Map<String, String> known;

    Bodies(Canaries canaries, Map<String, String> known) {
        this.canaries = canaries;
        this.known = known;
    }

    Object of(Operation operation) {
        return value(operation, operation.schema(), "");
    }

    private Object value(Operation operation, JsonNode given, String field) {
        JsonNode schema = resolve(operation, given);
        if (schema.has("enum")) {
            return schema.at("/enum/0").asText();
        }
        return switch (schema.path("type").asText("object")) {
            case "array" -> array(operation, schema, field);
            case "string" -> text(operation, schema, field);
            case "integer" ->
                Math.max(
                        field.endsWith("Grams") ? 2000 : 1,
                        schema.path("minimum").asLong(1));
            case "number" -> 1;
            case "boolean" -> false;
            default -> object(operation, schema);
        };
    }

    private List<Object> array(Operation operation, JsonNode schema, String field) {
        String one = field.endsWith("s") ? field.substring(0, field.length() - 1) : field;
        return List.of(value(operation, schema.path("items"), one));
    }

    private Map<String, Object> object(Operation operation, JsonNode schema) {
        Map<String, Object> body = new LinkedHashMap<>();
        schema.path("properties").properties().stream()
                .filter(property -> !NOT_SENT.equals(known.get(property.getKey())))
                .forEach(property ->
                        body.put(property.getKey(), value(operation, property.getValue(), property.getKey())));
        return body;
    }

    private String text(Operation operation, JsonNode schema, String field) {
        String entrance = operation.name() + " " + field;
        return switch (schema.path("format").asText()) {
            case "uuid" -> known.getOrDefault(field, UUID.randomUUID().toString());
            case "date" -> date(field).toString();
            case "date-time" ->
                date(field).atStartOfDay().toInstant(ZoneOffset.UTC).toString();
            case "email" -> canaries.email(entrance);
            default -> free(schema, field, entrance);
        };
    }

    private String free(JsonNode schema, String field, String entrance) {
        String pattern = schema.path("pattern").asText();
        if (known.containsKey(field)) {
            return String.valueOf(known.get(field));
        }
        if (field.equals("phone")) {
            return canaries.phone(entrance);
        }
        if (!pattern.isEmpty()) {
            return WORDS.stream()
                    .filter(word -> word.matches(pattern))
                    .findFirst()
                    .orElse("1");
        }
        return schema.path("maxLength").asInt(Integer.MAX_VALUE) < 20
                ? canaries.word(entrance)
                : canaries.name(entrance);
    }

    private static LocalDate date(String field) {
        LocalDate today = Instant.now().atZone(ZoneOffset.UTC).toLocalDate();
        boolean later = field.contains("ntil") || field.contains("eadline");
        return later ? today.plus(field.startsWith("removal") ? 2 * AHEAD : AHEAD, ChronoUnit.DAYS) : today;
    }

    private static JsonNode resolve(Operation operation, JsonNode schema) {
        JsonNode here = schema.has("allOf") ? schema.at("/allOf/0") : schema;
        if (!here.has("$ref")) {
            return here;
        }
        String name = here.path("$ref").asText().replace("#/components/schemas/", "");
        return resolve(operation, operation.components().path(name));
    }

    /** Bodies that no operation may take, made from a valid one. */
    static List<Broken> broken(Map<String, Object> valid) {
        List<Broken> all = new ArrayList<>();
        Map<String, Object> unknown = new LinkedHashMap<>(valid);
        unknown.put("fieldThatNobodyKnows", 1);
        all.add(new Broken("an unknown field", unknown));
        valid.keySet().stream().findFirst().ifPresent(first -> {
            Map<String, Object> wrong = new LinkedHashMap<>(valid);
            wrong.put(first, Map.of("not", List.of("this", "type")));
            all.add(new Broken("a wrong type in " + first, wrong));
        });
        all.add(new Broken("truncated JSON", "{\"" + String.join("\": {\"", valid.keySet())));
        all.add(new Broken("an array", List.of(1)));
        return all;
    }

    /**
     * A body to be refused.
     *
     * @param fault what is wrong with it
     * @param body the body
     */
    record Broken(String fault, Object body) {}
}
