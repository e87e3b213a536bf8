package fr.boucle.observatory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the observatory knows of one type of event.
 *
 * @param context its publisher
 * @param name its name, for instance {@code DeviceReady}
 * @param subject the member that says what it is about
 * @param rank its turn among the events of one hop: 0 passes custody on, 1 is of the device, from 2 on it is about
 *     something that the device belongs to, in the order in which such things happen
 * @param place where it brings the device
 * @param entry whether it brings the device into the chain
 * @param at the member that says when
 * @param organisation the member that names the organisation concerned
 * @param links what its subject belongs to
 * @param facts what is kept of it
 */
record EventType(
        String context,
        String name,
        String subject,
        int rank,
        Optional<Place> place,
        boolean entry,
        String at,
        @Nullable String organisation,
        List<Link> links,
        List<Fact> facts) {

    /** Something that the subject belongs to from the event's hop on, or from the hop before. */
    record Link(String member, LinkKind kind, int hopShift, boolean parts) {}

    /** An event of a device. */
    static EventType ofDevice(String context, String name, String at) {
        return new EventType(context, name, "deviceId", 1, Optional.empty(), false, at, null, List.of(), List.of());
    }

    /** An event of something that devices belong to. */
    static EventType of(String subject, int rank, String context, String name, String at) {
        return new EventType(context, name, subject, rank, Optional.empty(), false, at, null, List.of(), List.of());
    }

    EventType custody() {
        return new EventType(context, name, subject, 0, place, entry, at, organisation, links, facts);
    }

    EventType to(Place newPlace) {
        return new EventType(
                context, name, subject, rank, Optional.of(newPlace), entry, at, organisation, links, facts);
    }

    EventType entering() {
        return new EventType(context, name, subject, rank, place, true, at, organisation, links, facts);
    }

    EventType by(String member) {
        return new EventType(context, name, subject, rank, place, entry, at, member, links, facts);
    }

    EventType linking(String member, LinkKind kind, int hopShift) {
        List<Link> more = new ArrayList<>(links);
        more.add(new Link(member, kind, hopShift, false));
        return new EventType(context, name, subject, rank, place, entry, at, organisation, List.copyOf(more), facts);
    }

    /** What it was linked with belongs to it no longer. */
    EventType parting(String member, LinkKind kind) {
        List<Link> one = List.of(new Link(member, kind, 0, true));
        return new EventType(context, name, subject, rank, place, entry, at, organisation, one, facts);
    }

    EventType facts(String... kept) {
        List<Fact> all = Arrays.stream(kept).map(Fact::of).toList();
        return new EventType(context, name, subject, rank, place, entry, at, organisation, links, all);
    }

    String type() {
        return "fr.boucle." + context + "." + name + ".v1";
    }

    boolean isOfDevice() {
        return subject.equals("deviceId");
    }
}
