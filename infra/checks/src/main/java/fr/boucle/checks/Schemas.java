package fr.boucle.checks;

import static fr.boucle.checks.AsyncApi.ordered;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON schemas as golden examples let one infer them: any member may be absent, and a reader ignores what it does not know. */
final class Schemas {
    private static final Map<String, Pattern> FORMATS = Map.of(
            "uuid", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            "date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
            "date-time", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z"));

    private Schemas() {}

    static Map<String, Object> of(JsonNode json) {
        if (json.isObject()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            json.properties().forEach(member -> properties.put(member.getKey(), of(member.getValue())));
            return ordered("type", "object", "properties", properties);
        }
        if (json.isArray()) {
            return ordered("type", "array", "items", items(json));
        }
        if (json.isTextual()) {
            return text(json.asText());
        }
        return Map.of("type", json.isBoolean() ? "boolean" : json.isIntegralNumber() ? "integer" : "number");
    }

    /** CloudEvents 1.0 in Kafka's binary mode. */
    static Map<String, Object> headers() {
        return ordered(
                "type",
                "object",
                "required",
                List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_sequence", "ce_actor"),
                "properties",
                ordered(
                        "ce_specversion", ordered("type", "string", "const", "1.0"),
                        "ce_id", header("the message; a repetition has the same", "uuid"),
                        "ce_source", header("/boucle/ and the context"),
                        "ce_type", header("fr.boucle.<context>.<Event>.v<version>"),
                        "ce_subject", header("the key again"),
                        "ce_time", header("when it happened, UTC", "date-time"),
                        "ce_sequence", header("the version of the aggregate that the event makes"),
                        "ce_hop", header("events of a device: how many times custody has passed on"),
                        "ce_actor", header("roles, organisation and opaque member id, or system"),
                        "ce_correlation", header("the number of the request, as in the logs", "uuid")));
    }

    private static Map<String, Object> header(String description) {
        return ordered("type", "string", "description", description);
    }

    private static Map<String, Object> header(String description, String format) {
        return ordered("type", "string", "format", format, "description", description);
    }

    /** The members of all elements together: an optional one may stand in one element only. */
    private static Map<String, Object> items(JsonNode array) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (JsonNode element : array) {
            if (!element.isObject()) {
                return of(element);
            }
            element.properties().forEach(member -> properties.putIfAbsent(member.getKey(), of(member.getValue())));
        }
        return properties.isEmpty() ? Map.of() : ordered("type", "object", "properties", properties);
    }

    private static Map<String, Object> text(String value) {
        return FORMATS.entrySet().stream()
                .filter(format -> format.getValue().matcher(value).matches())
                .findFirst()
                .map(format -> ordered("type", "string", "format", format.getKey()))
                .orElse(Map.of("type", "string"));
    }
}
