package fr.boucle.observatory;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One event in the thread of a device.
 *
 * @param subject what the event is of: the device, or the lot, convention or request that it belongs to
 * @param life which of the machine's lives it is of: 0 the file that goes on, before it the ones it came in with earlier
 * @param hop how many times custody had passed on
 * @param facts what is kept of the event
 */
record Step(
        UUID id,
        UUID subject,
        EventType type,
        int life,
        int hop,
        long sequence,
        Instant at,
        @Nullable UUID organisationId,
        JsonNode facts) {

    /** By life, by custody, then as the publisher counted: never by clock or arrival. The rest only makes it the same each time. */
    static final Comparator<Step> ORDER = Comparator.comparingInt(Step::life)
            .thenComparingInt(Step::hop)
            .thenComparingInt(step -> step.type().rank())
            .thenComparingLong(Step::sequence)
            .thenComparing(step -> step.type().context())
            .thenComparing(Step::id);

    Optional<String> text(String fact) {
        JsonNode node = facts.isObject() ? facts.get(fact) : null;
        return node != null && node.isString() ? Optional.of(node.getStringValue()) : Optional.empty();
    }

    /** What is told of it to whoever may read these facts. */
    JsonNode told(Predicate<Fact> readable) {
        Map<String, JsonNode> told = new LinkedHashMap<>();
        for (Fact fact : type.facts()) {
            JsonNode value = facts.isObject() ? facts.get(fact.name()) : null;
            if (value != null && readable.test(fact)) {
                told.put(fact.name(), value);
            }
        }
        return JsonNode.createObjectNode(told);
    }

    boolean is(String fact) {
        JsonNode node = facts.isObject() ? facts.get(fact) : null;
        return node != null && node.isBoolean() && node.getBooleanValue();
    }

    int count(String fact) {
        JsonNode node = facts.isObject() ? facts.get(fact) : null;
        return node != null && node.isArray() ? node.size() : 0;
    }
}
