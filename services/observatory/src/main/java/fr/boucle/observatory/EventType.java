package fr.boucle.observatory;

import fr.boucle.values.ByName;
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
 *     a piece of it or something that it belongs to, in the order in which such things happen
 * @param place where it brings the device
 * @param entry whether it brings the device into the chain
 * @param at the member that says when
 * @param organisation the member that names the organisation concerned
 * @param links what its subject belongs to
 * @param facts what is kept of it
 */
@ByName
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
        return of("deviceId", 1, context, name, at);
    }

    /** An event of something that devices belong to. */
    static EventType of(String subject, int rank, String context, String name, String at) {
        return EventTypeBuilder.stagedBuilder()
                .context(context)
                .name(name)
                .subject(subject)
                .rank(rank)
                .place(Optional.empty())
                .entry(false)
                .at(at)
                .organisation(null)
                .links(List.of())
                .facts(List.of())
                .build();
    }

    EventType custody() {
        return EventTypeBuilder.builder(this).rank(0).build();
    }

    /** Comes after the device's own events of its hop: another publisher counts it. */
    EventType turn(int newRank) {
        return EventTypeBuilder.builder(this).rank(newRank).build();
    }

    EventType to(Place newPlace) {
        return EventTypeBuilder.builder(this).place(Optional.of(newPlace)).build();
    }

    EventType entering() {
        return EventTypeBuilder.builder(this).entry(true).build();
    }

    EventType by(String member) {
        return EventTypeBuilder.builder(this).organisation(member).build();
    }

    EventType linking(String member, LinkKind kind, int hopShift) {
        List<Link> more = new ArrayList<>(links);
        more.add(new Link(member, kind, hopShift, false));
        return EventTypeBuilder.builder(this).links(List.copyOf(more)).build();
    }

    /** What it was linked with belongs to it no longer. */
    EventType parting(String member, LinkKind kind) {
        List<Link> one = List.of(new Link(member, kind, 0, true));
        return EventTypeBuilder.builder(this).links(one).build();
    }

    EventType facts(String... kept) {
        return EventTypeBuilder.builder(this)
                .facts(Arrays.stream(kept).map(Fact::of).toList())
                .build();
    }

    String type() {
        return "fr.boucle." + context + "." + name + ".v1";
    }

    boolean isOfDevice() {
        return subject.equals("deviceId");
    }
}
