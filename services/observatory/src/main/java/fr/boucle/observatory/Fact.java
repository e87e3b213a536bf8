package fr.boucle.observatory;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One fact of an event that the observatory keeps; what no fact names is never stored. Written as {@code massGrams}, as
 * {@code device.kind} for a member of a member, as {@code media[type,method]} for members of each element, with {@code !}
 * before it when only the organisation whose step it is and those who watch over the whole may read it, with {@code ~} when
 * only those who are signed in may.
 *
 * @param path where in the event
 * @param members of each element, where the value is a list of objects
 * @param mark whom it is told to: to everybody where it is empty
 */
record Fact(List<String> path, List<String> members, String mark) {
    private static final String SIGNED_IN = "~";
    private static final Pattern FORM = Pattern.compile("([!~]?)([A-Za-z0-9.]+)(?:\\[([A-Za-z0-9,]+)])?");
    private static final int MAX_TEXT = 100;

    static Fact of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a fact: " + text);
        }
        String members = form.group(3);
        return new Fact(
                List.of(form.group(2).split("\\.")),
                members == null ? List.of() : List.of(members.split(",")),
                form.group(1));
    }

    /** Whether the public passport shows it. */
    boolean isPublic() {
        return mark.isEmpty();
    }

    /** Whether everybody who is signed in may read it. */
    boolean isOpen() {
        return isPublic() || mark.equals(SIGNED_IN);
    }

    String name() {
        return path.getLast();
    }

    /** The fact in this event, if it is there and has a form that is kept. */
    Optional<JsonNode> in(JsonNode event) {
        JsonNode node = event;
        for (String step : path) {
            node = node.isObject() ? node.get(step) : null;
            if (node == null) {
                return Optional.empty();
            }
        }
        return node.isArray() ? Optional.of(list(node)) : Optional.of(node).filter(Fact::isShort);
    }

    private JsonNode list(JsonNode array) {
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode element : array.values()) {
            if (element.isObject() && !members.isEmpty()) {
                kept.add(pick(element));
            } else if (isShort(element)) {
                kept.add(element);
            }
        }
        return JsonNode.createArrayNode(kept);
    }

    private JsonNode pick(JsonNode element) {
        Map<String, JsonNode> picked = new LinkedHashMap<>();
        for (String member : members) {
            JsonNode value = element.get(member);
            if (value != null && isShort(value)) {
                picked.put(member, value);
            }
        }
        return JsonNode.createObjectNode(picked);
    }

    /** A number, a truth or a short word: no sentence passes. */
    private static boolean isShort(JsonNode node) {
        return node.isNumber()
                || node.isBoolean()
                || (node.isString() && node.getStringValue().length() <= MAX_TEXT);
    }
}
