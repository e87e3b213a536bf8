package fr.boucle.wasteregister.delegation;

import fr.boucle.persistence.Listing;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * What someone may read: an auditor everything, a keeper the own organisation's and what others let it read, until a day.
 *
 * @param borrows whether another's register may be among it
 */
public record Reader(boolean everything, UUID organisation, boolean borrows, Instant at) {
    /** The condition on a table with {@code organisation_id}; its parameters are this record's members. */
    public static final String VISIBLE = """
            (:everything OR organisation_id = :organisation OR organisation_id IN
            (SELECT owner_id FROM delegation WHERE reader_id = :organisation AND valid_until > :at
            AND revoked_at IS NULL))""";

    /** The same on lines, where the line is {@code l}. */
    public static final String LINE_VISIBLE = """
            (:everything OR l.organisation_id = :organisation OR l.organisation_id IN
            (SELECT owner_id FROM delegation WHERE reader_id = :organisation AND valid_until > :at
            AND revoked_at IS NULL))""";

    public static Reader of(Actor actor, Instant at) {
        return new Reader(actor.is(Role.AUDITOR), actor.organisation(), true, at);
    }

    /**
     * Keeps of a list only what this reader may read; who is lent nothing is spared the question of delegations.
     *
     * @param site the column of the organisation whose register a row is of
     */
    public Listing keep(Listing list, String site) {
        if (everything) {
            return list;
        }
        return borrows
                ? list.where(
                        site + " = ? OR " + site
                                + " IN (SELECT owner_id FROM delegation WHERE reader_id = ? AND valid_until > ?"
                                + " AND revoked_at IS NULL)",
                        organisation,
                        organisation,
                        at)
                : list.where(site + " = ?", organisation);
    }

    Reader whoBorrows(boolean borrowing) {
        return new Reader(everything, organisation, borrowing, at);
    }
}
