package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The donor's own lots; for an association the published ones that it looks for. */
public final class LotSearch {
    static final List<String> CONDITIONS = List.of("WORKING", "TO_REPAIR", "BROKEN");

    /** What a donor's lot may be. */
    public static final List<String> STATES = List.of("DRAFT", "PUBLISHED", "CLOSED");

    private LotSearch() {}

    static Listing of(Visitor visitor) {
        Listing list = Listing.of(visitor, "/lots")
                .orders("createdAt", "title", "donorName", "removalDeadline", "claimDeadline", "deviceCount", "state")
                .asFile();
        if (visitor.signedIn().is(Role.AGENT)) {
            return list.always("mine", "true").filter("etat", "state", STATES).words("q", "q");
        }
        Listing near = list.filter("convient", "fits", List.of("true"))
                .filter("nature", "kind", Kinds.ALL)
                .filter("etat", "condition", CONDITIONS)
                .words("q", "q")
                .commune("pres", "near");
        return near.filter(
                "km",
                "withinKm",
                km -> (near.typed().has("convient", "true") || !near.typed().isEmpty("pres"))
                        && km.matches("[0-9]{1,4}"));
    }

    /** What is in one lot, however much it is. */
    static Listing pieces(Visitor visitor, UUID lot) {
        return Listing.of(visitor, "/lots/" + lot)
                .filter("nature", "kind", Kinds.ALL)
                .filter("libre", "claimed", List.of("false"))
                .words("q", "q")
                .orders("listedAt", "code", "model", "acquiredOn")
                .asFile();
    }

    /** Of these, what one claim could take. */
    static Listing free(Visitor visitor, UUID lot) {
        return Listing.of(visitor, "/lots/" + lot)
                .filter("nature", "kind", Kinds.ALL)
                .words("q", "q");
    }

    /** The same in the words in which many devices are chosen. */
    static Map<String, Object> filter(UUID lot, Form typed) {
        Map<String, Object> filter = new HashMap<>(Map.of("lotId", lot));
        if (!typed.isEmpty("nature")) {
            filter.put("kind", typed.text("nature"));
        }
        if (!typed.isEmpty("q")) {
            filter.put("q", typed.text("q"));
        }
        return filter;
    }

    /** Whether what is looked near is no place. */
    static boolean isNowhere(Listing list) {
        return list.isUnknown("pres", "near");
    }

    /** A place that is not found is said, and kept as it was typed: all lots of the territory are no answer to it. */
    static void check(Listing list, Page page) {
        if (isNowhere(list)) {
            page.fault(
                    "pres",
                    "Nous ne trouvons pas « {0} ». Écrivez un nom de commune, un code postal ou un code INSEE.",
                    list.typed().text("pres"));
        }
    }
}
