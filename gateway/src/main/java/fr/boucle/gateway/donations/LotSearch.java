package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import java.util.List;

/** The donor's own lots; for an association the published ones that it looks for. */
public final class LotSearch {
    static final List<String> CONDITIONS = List.of("WORKING", "TO_REPAIR", "BROKEN");

    /** What a donor's lot may be. */
    public static final List<String> STATES = List.of("DRAFT", "PUBLISHED", "CLOSED");

    private LotSearch() {}

    static Listing of(Visitor visitor) {
        Listing list = Listing.of(visitor, "/lots")
                .orders("createdAt", "title", "removalDeadline", "claimDeadline", "deviceCount", "state")
                .asFile();
        if (visitor.signedIn().is(Role.AGENT)) {
            return list.always("mine", "true").filter("etat", "state", STATES).words("q", "q");
        }
        Listing near = list.filter("nature", "kind", Kinds.ALL)
                .filter("etat", "condition", CONDITIONS)
                .words("q", "q")
                .commune("pres", "near");
        return near.filter("km", "withinKm", km -> !near.typed().isEmpty("pres") && km.matches("[0-9]{1,4}"));
    }

    /** A place that is not found is said: all lots of the territory are no answer to it. */
    static void check(Visitor visitor, Listing list, Page page) {
        visitor.asked("pres")
                .filter(typed -> !typed.isBlank() && list.typed().isEmpty("pres"))
                .ifPresent(typed -> page.fault(
                        "pres",
                        "Nous ne trouvons pas « {0} » : tous les lots sont montrés. Écrivez un nom de commune, un code postal ou un"
                                + " code INSEE.",
                        typed));
    }
}
