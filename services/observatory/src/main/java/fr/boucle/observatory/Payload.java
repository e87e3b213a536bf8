package fr.boucle.observatory;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.ImpossibleEvent;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event says, read member by member; a form that no event can have makes it impossible. */
record Payload(JsonNode event) {
    Payload {
        if (!event.isObject()) {
            throw new ImpossibleEvent("the payload is not an object");
        }
    }

    /** The facts of it that are kept. */
    JsonNode facts(EventType type) {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        type.facts().forEach(fact -> fact.in(event).ifPresent(value -> kept.put(fact.name(), value)));
        return JsonNode.createObjectNode(kept);
    }

    Instant at(EventType type, Envelope envelope) {
        String at = text(type.at());
        try {
            return at == null ? envelope.time() : Instant.parse(at);
        } catch (DateTimeException _) {
            return envelope.time();
        }
    }

    /** The id of what an event is about: of the first of the members that it has. */
    UUID subject(String members) {
        for (String member : members.split(" ", -1)) {
            if (text(member) != null) {
                return subjectOf(member);
            }
        }
        throw new ImpossibleEvent("the event has no " + members);
    }

    /** A request's reference, which is no UUID, has one made of it. */
    private UUID subjectOf(String member) {
        String value = text(member);
        if (value != null && member.equals("requestReference")) {
            return UUID.nameUUIDFromBytes((member + ":" + value).getBytes(StandardCharsets.UTF_8));
        }
        UUID id = id(member);
        if (id == null) {
            throw new ImpossibleEvent("the event has no " + member);
        }
        return id;
    }

    @Nullable
    UUID id(@Nullable String member) {
        String value = member == null ? null : text(member);
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException _) {
            throw new ImpossibleEvent(member + " is not an id");
        }
    }

    boolean has(String member) {
        return text(member) != null;
    }

    private @Nullable String text(String member) {
        JsonNode node = event.get(member);
        return node != null && node.isString() ? node.getStringValue() : null;
    }
}
