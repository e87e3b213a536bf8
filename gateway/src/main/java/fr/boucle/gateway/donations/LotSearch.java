package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import java.util.List;

/** The donor's own lots; for an association the published ones that it looks for. */
final class LotSearch {
    static final List<String> CONDITIONS = List.of("WORKING", "TO_REPAIR", "BROKEN");
    private static final String COMMUNE = "[0-9][0-9AB][0-9]{3}";

    private LotSearch() {}

    static Listing of(Visitor visitor) {
        Listing list = Listing.of(visitor, "/lots")
                .orders("createdAt", "title", "removalDeadline", "claimDeadline", "deviceCount", "state")
                .asFile();
        if (visitor.signedIn().is(Role.AGENT)) {
            return list.always("mine", "true");
        }
        boolean near =
                visitor.asked("pres").filter(code -> code.matches(COMMUNE)).isPresent();
        return list.filter("nature", "kind", Kinds.ALL)
                .filter("etat", "condition", CONDITIONS)
                .words("q", "q")
                .filter("pres", "near", code -> code.matches(COMMUNE))
                .filter("km", "withinKm", km -> near && km.matches("[0-9]{1,4}"));
    }
}
