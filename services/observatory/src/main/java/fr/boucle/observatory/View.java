package fr.boucle.observatory;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.EventJson;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        link(type, subject, payload, envelope);
        if (type.isOfDevice()) {
            compute(subject);
        }
    }

    private void link(EventType type, UUID subject, Payload payload, Envelope envelope) {
        int at = envelope.hop() == null ? 0 : envelope.hop();
        for (EventType.Link link : type.links()) {
            if (payload.has(link.member())) {
                Integer hop = type.isOfDevice() ? Integer.valueOf(at + link.hopShift()) : null;
                steps.link(subject, payload.subject(link.member()), link, hop, turn(link, envelope));
            }
        }
    }

    /** What holds from the hop before on was said by whoever passed the device on: whoever has it since overrules that. */
    private static long turn(EventType.Link link, Envelope envelope) {
        return link.hopShift() < 0 ? 0 : envelope.sequence();
    }

    /** Computes a device anew, with all that are or were said to be of one machine with it. */
    private void compute(UUID subject) {
        SortedSet<UUID> touched = new TreeSet<>();
        Deque<UUID> next = new ArrayDeque<>(List.of(subject));
        while (!next.isEmpty()) {
            UUID device = next.remove();
            if (touched.add(device)) {
                steps.relatives(device).forEach(link -> {
                    next.add(link.sourceId());
                    next.add(link.subjectId());
                });
            }
        }
        touched.forEach(devices::lock);
        touched.forEach(device -> devices.update(row(device)));
    }

    private DeviceRow row(UUID device) {
        List<Step> own = new ArrayList<>();
        add(own, device, 0, new HashSet<>());
        return DeviceRow.of(DeviceLife.of(device, own), main(device));
    }

    /** Its own steps, those under another name, and before them those of its former lives. */
    private void add(List<Step> all, UUID device, int life, Set<UUID> seen) {
        if (!seen.add(device)) {
            return;
        }
        steps.of(device).forEach(row -> all.add(steps.step(row, life, 0)));
        for (ThreadLink link : steps.linkedTo(device)) {
            if (link.kind().isOfOneMachine()) {
                add(all, link.subjectId(), link.kind() == LinkKind.FORMER ? life - 1 : life, seen);
            }
        }
    }

    /** The device whose thread this one is part of: the last it goes on under. */
    private @Nullable UUID main(UUID device) {
        UUID main = null;
        Set<UUID> seen = new HashSet<>(Set.of(device));
        List<ThreadLink> links = steps.mainOf(device);
        while (!links.isEmpty() && seen.add(links.getFirst().sourceId())) {
            main = links.getFirst().sourceId();
            links = steps.mainOf(main);
        }
        return main;
    }
}
