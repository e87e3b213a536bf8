package fr.boucle.observatory;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.EventJson;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

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
        Payload payload = new Payload(event);
        UUID subject = payload.subject(type.subject());
        steps.add(new StepRow(
                envelope.id(),
                subject,
                type.context(),
                type.name(),
                envelope.hop(),
                envelope.sequence(),
                payload.at(type, envelope),
                payload.id(type.organisation()),
                json.write(payload.facts(type))));
        link(type, subject, payload, envelope.hop() == null ? 0 : envelope.hop());
        if (type.isOfDevice()) {
            compute(subject);
        }
    }

    private void link(EventType type, UUID subject, Payload payload, int at) {
        for (EventType.Link link : type.links()) {
            if (payload.has(link.member())) {
                Integer hop = type.isOfDevice() ? Integer.valueOf(at + link.hopShift()) : null;
                steps.link(subject, payload.subject(link.member()), link.kind(), hop);
            }
        }
    }

    /** Computes a device anew, with the one it is another name of and those that are other names of it. */
    private void compute(UUID subject) {
        SortedSet<UUID> touched = new TreeSet<>(List.of(subject));
        steps.linkedTo(subject).stream()
                .filter(link -> link.kind() == LinkKind.ALIAS)
                .forEach(link -> touched.add(link.subjectId()));
        steps.mainOf(subject).forEach(link -> touched.add(link.sourceId()));
        touched.forEach(devices::lock);
        touched.forEach(device -> devices.update(row(device)));
    }

    private DeviceRow row(UUID device) {
        List<Step> own = new ArrayList<>();
        steps.of(device).forEach(row -> own.add(steps.step(row, 0)));
        for (ThreadLink link : steps.linkedTo(device)) {
            if (link.kind() == LinkKind.ALIAS) {
                steps.of(link.subjectId()).forEach(row -> own.add(steps.step(row, 0)));
            }
        }
        UUID main = steps.mainOf(device).stream()
                .map(ThreadLink::sourceId)
                .findFirst()
                .orElse(null);
        return DeviceRow.of(DeviceLife.of(device, own), main);
    }
}
