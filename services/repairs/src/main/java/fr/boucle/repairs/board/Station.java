package fr.boucle.repairs.board;

import fr.boucle.persistence.Listing;
import fr.boucle.repairs.device.NextStep;
import fr.boucle.values.DeviceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which devices of a workshop wait at a station; what is given combines.
 *
 * @param steps what has to be done with them next
 * @param before unchanged since then
 * @param member touched by this one last
 * @param reason the slug why one of their media is blocked
 */
record Station(
        List<NextStep> steps,
        @Nullable DeviceKind kind,
        Instant before,
        @Nullable UUID member,
        @Nullable String reason) {
    /** Entrusted erasures by their deadline first, then what waits longest. */
    private static final String URGENCY = "urgency";

    private static final String SINCE = "since";
    private static final List<NextStep> EVERY = Arrays.stream(NextStep.values())
            .filter(step -> step != NextStep.NOTHING)
            .toList();

    /** As it is asked for: without steps all that wait, without days whatever waits. */
    static Station of(
            @Nullable List<NextStep> steps,
            @Nullable DeviceKind kind,
            @Nullable Integer days,
            @Nullable UUID member,
            @Nullable String reason,
            InstantSource clock) {
        Instant before = clock.instant().minus(Duration.ofDays(days == null ? 0 : days));
        return new Station(steps == null || steps.isEmpty() ? EVERY : steps, kind, before, member, reason);
    }

    /** At a station what waits longest comes first; of all that wait, what is due first. */
    static String usualOrder(@Nullable List<NextStep> steps) {
        return steps == null || steps.isEmpty() ? URGENCY : SINCE;
    }

    Listing listing(UUID workshop) {
        return narrowed(Listing.of("device d", "d.id"), workshop)
                .whereGiven("""
                        EXISTS (SELECT 1 FROM device_history h WHERE h.device_id = d.id AND h.sequence = d.version
                        AND h.actor LIKE ?)""", member == null ? null : "%/" + member)
                .column(SINCE, "d.changed_at", Listing.Kind.TIME)
                .column(
                        URGENCY,
                        "CONCAT(COALESCE(CAST(d.erase_by AS CHAR), '9999-12-31'), ' ', CAST(d.changed_at AS CHAR))",
                        Listing.Kind.TEXT)
                .column("code", "d.code", Listing.Kind.TEXT)
                .column("kind", "d.kind", Listing.Kind.TEXT)
                .column("nextStep", "d.next_step", Listing.Kind.TEXT);
    }

    /** The same devices, whoever touched them, each with the line of the journal that says who did last. */
    Listing touched(UUID workshop) {
        Listing all =
                Listing.of("device d JOIN device_history h ON h.device_id = d.id AND h.sequence = d.version", "d.id");
        return narrowed(all, workshop).where("h.actor LIKE ?", "%/" + workshop + "/%");
    }

    private Listing narrowed(Listing list, UUID workshop) {
        String places = String.join(", ", Collections.nCopies(steps.size(), "?"));
        return list.where("d.organisation_id = ?", workshop)
                .where(
                        "d.next_step IN (" + places + ")",
                        steps.stream().map(NextStep::name).toArray())
                .where("d.changed_at <= ?", before)
                .whereGiven("d.kind = ?", kind)
                .whereGiven("LOCATE(?, d.file) > 0", reason == null ? null : '"' + reason + '"');
    }
}
