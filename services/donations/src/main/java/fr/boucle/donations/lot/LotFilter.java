package fr.boucle.donations.lot;

import fr.boucle.donations.reading.Condition;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listing;
import fr.boucle.values.DeviceKind;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which published lots are looked for; what is given combines.
 *
 * @param kind at least one device of this kind
 * @param condition at least one device (of the kind) in this condition
 * @param communes the place of removal is in one of these; null: anywhere
 * @param among one of these lots; null: any
 * @param q words, each a part of the title, a kind, a maker or a model, without regard to case and accents
 */
record LotFilter(
        @Nullable DeviceKind kind,
        @Nullable Condition condition,
        @Nullable String communeCode,
        @Nullable List<String> communes,
        @Nullable Integer minDevices,
        @Nullable Set<UUID> among,
        @Nullable String q) {
    static final String USUAL_ORDER = "createdAt";

    /**
     * The index is named: with one lot in five published, MySQL 9.7 would walk every lot by its primary key instead,
     * the closed ones of all years included. MariaDB takes the index by itself.
     */
    private static final String PUBLISHED = "lot l FORCE INDEX (lot_published)";

    /** Those that are open to others. */
    Listing published() {
        boolean anywhere = communeCode == null && communes == null;
        return narrow(ordered(anywhere ? PUBLISHED : "lot l").where("l.state = 'PUBLISHED'"));
    }

    /** An organisation's own, of any state. */
    Listing own(UUID owner, @Nullable LotState state) {
        return narrow(ordered("lot l").where("l.owner_id = ?", owner)).whereGiven("l.state = ?", state);
    }

    static Set<String> columns() {
        return ordered("lot l").columns();
    }

    private static Listing ordered(String tables) {
        return Listing.of(tables, "l.id")
                .made("createdAt")
                .column("title", "l.title", Listing.Kind.TEXT)
                .column("claimDeadline", "l.claim_deadline", Listing.Kind.TIME)
                .column("removalDeadline", "l.removal_deadline", Listing.Kind.DAY)
                .column("deviceCount", "l.device_count", Listing.Kind.NUMBER)
                .column("communeCode", "l.commune_code", Listing.Kind.TEXT)
                .column(
                        "donorName",
                        "COALESCE((SELECT o.name FROM organisation o WHERE o.id = l.owner_id), '')",
                        Listing.Kind.TEXT)
                .column("state", "l.state", Listing.Kind.TEXT);
    }

    private Listing narrow(Listing list) {
        list.whereGiven("l.commune_code = ?", communeCode).whereGiven("l.device_count >= ?", minDevices);
        if (communes != null) {
            String places = String.join(", ", Collections.nCopies(communes.size(), "?"));
            list.where(communes.isEmpty() ? "FALSE" : "l.commune_code IN (" + places + ")", communes.toArray());
        }
        list.whereGiven(holds("d.kind = ?"), condition == null ? kind : null)
                .whereGiven(holds("d.stated_condition = ?"), kind == null ? condition : null);
        if (kind != null && condition != null) {
            list.where(holds("d.kind = ? AND d.stated_condition = ?"), kind.name(), condition.name());
        }
        return list.whereGiven("l.id IN" + Keys.OF_KEYS.replace(":keys", "?"), among == null ? null : Keys.of(among))
                .whereWords("l.words LIKE ?", q);
    }

    /** At least one such device is in the lot; asked of each lot, not the other way round. */
    private static String holds(String such) {
        return "EXISTS (SELECT 1 FROM device d WHERE d.lot_id = l.id AND %s) IS TRUE".formatted(such);
    }
}
