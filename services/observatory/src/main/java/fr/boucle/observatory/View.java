package fr.boucle.observatory;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.EventJson;
import fr.boucle.messaging.ImpossibleEvent;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes events in, in any order and as often as they come: each is kept, then the devices it touches are computed anew. */
@Singleton
class View {
    private final Steps steps;
    private final Devices devices;
    private final Rebuilds rebuilds;
    private final EventJson json;

    View(Steps steps, Devices devices, Rebuilds rebuilds, EventJson json) {
        this.steps = steps;
        this.devices = devices;
        this.rebuilds = rebuilds;
        this.json = json;
    }

    /** Adds one event, in the caller's transaction. */
    void add(EventType type, JsonNode event, Envelope envelope) {
        rebuilds.hold();
        UUID subject = subject(event, type.subject());
        steps.add(new Steps.Row(
                envelope.id(),
                subject,
                type.context(),
                type.name(),
                envelope.hop(),
                envelope.sequence(),
                at(type, event, envelope),
                type.organisation() == null ? null : id(event, type.organisation()),
                json.write(facts(type, event))));
        for (EventType.Link link : type.links()) {
            if (text(event, link.member()) != null) {
                Integer hop = type.isOfDevice() ? Integer.valueOf(hop(envelope) + link.hopShift()) : null;
                steps.link(subject, subject(event, link.member()), link.kind(), hop);
            }
        }
        if (type.isOfDevice()) {
            compute(subject);
        }
    }

    /** Computes a device anew, with the one it is another name of and those that are other names of it. */
    private void compute(UUID subject) {
        SortedSet<UUID> touched = new TreeSet<>(List.of(subject));
        steps.linkedTo(subject).stream()
                .filter(link -> link.kind() == EventType.Kind.ALIAS)
                .forEach(link -> touched.add(link.subjectId()));
        steps.mainOf(subject).forEach(link -> touched.add(link.sourceId()));
        touched.forEach(devices::lock);
        touched.forEach(device -> devices.update(row(device)));
    }

    private Devices.Row row(UUID device) {
        List<Step> own = new ArrayList<>();
        steps.of(device).forEach(row -> own.add(steps.step(row, 0)));
        for (Steps.LinkRow link : steps.linkedTo(device)) {
            if (link.kind() == EventType.Kind.ALIAS) {
                steps.of(link.subjectId()).forEach(row -> own.add(steps.step(row, 0)));
            }
        }
        DeviceLife life = DeviceLife.of(device, own);
        return new Devices.Row(
                device,
                life.latest("code").orElse(null),
                life.latest("kind").orElse(null),
                life.latest("manufacturer").orElse(null),
                life.latest("model").orElse(null),
                life.place().map(Place::word).orElse(null),
                life.hop(),
                steps.mainOf(device).stream()
                        .map(Steps.LinkRow::sourceId)
                        .findFirst()
                        .orElse(null),
                life.latest("communeCode").orElse(null),
                life.first(DeviceLife.entering()).orElse(null),
                life.first(DeviceLife.named("DeviceDelivered")).orElse(null),
                life.first(DeviceLife.repaired()).orElse(null),
                life.first(DeviceLife.named("DeviceReassigned")).orElse(null),
                life.first(DeviceLife.named("DeviceScrapped", "DeviceSentToWaste"))
                        .orElse(null));
    }

    private static JsonNode facts(EventType type, JsonNode event) {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        type.facts().forEach(fact -> fact.in(event).ifPresent(value -> kept.put(fact.name(), value)));
        return JsonNode.createObjectNode(kept);
    }

    private static Instant at(EventType type, JsonNode event, Envelope envelope) {
        String at = text(event, type.at());
        try {
            return at == null ? envelope.time() : Instant.parse(at);
        } catch (DateTimeException _) {
            return envelope.time();
        }
    }

    private static int hop(Envelope envelope) {
        return envelope.hop() == null ? 0 : envelope.hop();
    }

    /** The id of what an event is about; a request's reference, which is no UUID, has one made of it. */
    private static UUID subject(JsonNode event, String member) {
        String value = text(event, member);
        if (value != null && member.equals("requestReference")) {
            return UUID.nameUUIDFromBytes((member + ":" + value).getBytes(StandardCharsets.UTF_8));
        }
        UUID id = id(event, member);
        if (id == null) {
            throw new ImpossibleEvent("the event has no " + member);
        }
        return id;
    }

    private static @Nullable UUID id(JsonNode event, String member) {
        String value = text(event, member);
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException _) {
            throw new ImpossibleEvent(member + " is not an id");
        }
    }

    private static @Nullable String text(JsonNode event, String member) {
        if (!event.isObject()) {
            throw new ImpossibleEvent("the payload is not an object");
        }
        JsonNode node = event.get(member);
        return node != null && node.isString() ? node.getStringValue() : null;
    }
}
