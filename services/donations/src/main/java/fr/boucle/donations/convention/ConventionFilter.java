package fr.boucle.donations.convention;

import fr.boucle.persistence.Listing;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of an organisation's conventions are looked for; what is given combines.
 *
 * @param side what the organisation is in it
 * @param signer who has to sign next
 * @param answerer who has to answer the hours that are proposed for the pick-up
 * @param year in which it was drawn up
 * @param from the first day on which it was drawn up
 * @param until the last one
 * @param q words of the lot's title or of the other side's name
 */
@Introspected
record ConventionFilter(
        @QueryValue @Nullable ConventionState state,
        @QueryValue @Nullable Side side,
        @QueryValue @Nullable Signer signer,
        @QueryValue @Nullable Signer answerer,
        @QueryValue @Nullable @Min(2000) @Max(2100) Integer year,
        @QueryValue @Nullable LocalDate from,
        @QueryValue @Nullable LocalDate until,
        @QueryValue @Nullable String q) {
    static final String USUAL_ORDER = "-drawnUpAt";

    private static final String TABLES = """
            convention v JOIN claim c ON c.id = v.claim_id JOIN lot l ON l.id = c.lot_id
            LEFT JOIN organisation d ON d.id = v.donor_id LEFT JOIN organisation t ON t.id = v.taker_id""";

    Listing listing(Actor actor) {
        UUID own = actor.organisation();
        Listing list = Listing.of(TABLES, "v.id")
                .where("v.donor_id = ? OR v.taker_id = ?", own, own)
                .whereGiven("v.state = ?", state)
                .whereGiven("v.donor_id = ?", side == Side.DONOR ? own : null)
                .whereGiven("v.taker_id = ?", side == Side.TAKER ? own : null)
                .whereDays(
                        "v.drawn_up_at",
                        year == null ? null : LocalDate.of(year, Month.JANUARY, 1),
                        year == null ? null : LocalDate.of(year, Month.DECEMBER, 31))
                .whereDays("v.drawn_up_at", from, until)
                .whereWords("l.title LIKE ? OR d.name LIKE ? OR t.name LIKE ?", q);
        signers(list, actor);
        return list.whereGiven(answered(), answerer == null ? null : own)
                .column("drawnUpAt", "v.drawn_up_at", Listing.Kind.TIME)
                .column("removalDeadline", "v.removal_deadline", Listing.Kind.DAY)
                .column("state", "v.state", Listing.Kind.TEXT)
                .column("lotTitle", "l.title", Listing.Kind.TEXT)
                .column("donorName", "COALESCE(d.name, '')", Listing.Kind.TEXT)
                .column("takerName", "COALESCE(t.name, '')", Listing.Kind.TEXT)
                .column(
                        "deviceCount",
                        "(SELECT COUNT(*) FROM convention_device e WHERE e.convention_id = v.id)",
                        Listing.Kind.NUMBER);
    }

    /** Until the devices have gone, hours that one side proposes wait for the other. */
    private String answered() {
        return "v.state IN ('TO_SIGN', 'SIGNED') AND EXISTS (SELECT 1 FROM pick_up p WHERE p.convention_id = v.id AND NOT p.agreed"
                + " AND (p.proposed_by = 'DONOR') " + (answerer == Signer.YOU ? "<>" : "=") + " (v.donor_id = ?))";
    }

    /** Each side signs with a role of its own; whoever has none of them waits for the others. */
    private void signers(Listing list, Actor actor) {
        if (signer == null) {
            return;
        }
        List<String> own = new ArrayList<>(List.of("FALSE"));
        if (actor.is(Role.AGENT)) {
            own.add("v.donor_id = ? AND v.donor_signed_at IS NULL");
        }
        if (actor.is(Role.TECHNICIAN)) {
            own.add("v.taker_id = ? AND v.taker_signed_at IS NULL");
        }
        String you = String.join(" OR ", own);
        list.where("v.state = 'TO_SIGN'")
                .where(
                        signer == Signer.YOU ? you : "NOT (" + you + ")",
                        Collections.nCopies(own.size() - 1, actor.organisation())
                                .toArray());
    }
}
