package fr.boucle.redistribution.tracking;

import fr.boucle.persistence.CodeOrder;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.TypedWords;
import fr.boucle.redistribution.priority.Standing;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.RequestState;
import fr.boucle.values.DeviceKind;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are looked for; what is given combines. It means the same of the queue in memory and of the table.
 *
 * @param state none: all that wait
 * @param communes the household lives in one of these; null: anywhere
 * @param fitting of those that wait: whether a device in stock is proposed to it
 * @param q words, each a part of the reference, without regard to case
 */
record RequestFilter(
        @Nullable RequestState state,
        @Nullable UUID organisation,
        @Nullable List<String> communes,
        @Nullable DeviceKind kind,
        @Nullable Need need,
        @Nullable Boolean fitting,
        @Nullable String q) {
    /** The order of the communes' names. */
    static final String COMMUNE = "communeCode";

    /** Whether those that are looked for wait, and so have a place in the queue. */
    boolean isOfQueue() {
        return state == null || state.isQueued();
    }

    boolean holds(Standing standing) {
        Asked asked = standing.asked();
        return (state == null || state == RequestState.of(standing.request()))
                && (organisation == null || organisation.equals(asked.organisation()))
                && (communes == null || communes.contains(asked.communeCode()))
                && (kind == null || kind == asked.kindWanted())
                && (need == null || need == asked.need())
                && TypedWords.of(q).stream()
                        .allMatch(word -> asked.reference().contains(word.toUpperCase(Locale.ROOT))
                                || TypedWords.isIn(word, asked.kindWanted().words()));
    }

    /**
     * Those of the state, as the table keeps them.
     *
     * @param byName communes in the order of their names, where it is asked for
     */
    Listing listing(List<String> byName) {
        Listing list = Listing.of("request r", "r.id")
                .whereGiven("r.state = ?", state)
                .whereGiven("r.organisation_id = ?", organisation)
                .whereGiven("r.kind_wanted = ?", kind)
                .whereGiven("r.need = ?", need)
                .whereWords("r.reference LIKE ?", q, "r.kind_wanted", DeviceKind.said());
        if (communes != null) {
            String places = String.join(", ", Collections.nCopies(communes.size(), "?"));
            list.where(communes.isEmpty() ? "FALSE" : "r.commune_code IN (" + places + ")", communes.toArray());
        }
        return list.column("openedAt", "r.opened_at", Listing.Kind.TIME)
                .column("reference", "r.reference", Listing.Kind.TEXT)
                .column("need", "FIELD(r.need, 'NONE', 'SHARED', 'TOO_OLD', 'SECOND')", Listing.Kind.NUMBER)
                .column("kindWanted", "r.kind_wanted", Listing.Kind.TEXT)
                .column(COMMUNE, CodeOrder.of("r.commune_code", byName), Listing.Kind.NUMBER)
                .column("state", "r.state", Listing.Kind.TEXT);
    }
}
