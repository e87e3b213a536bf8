package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.priority.Standing;
import fr.boucle.redistribution.request.RequestState;
import fr.boucle.references.Communes;
import fr.boucle.web.HeldList;
import fr.boucle.web.WholeList;

/** The orders in which the queue is read. */
final class InLine {
    static final String USUAL_ORDER = "rank";

    private InLine() {}

    /** A place in line is told by points and first day, not by a number that changes whenever somebody before is served. */
    static HeldList<Standing> list(Communes communes) {
        return new HeldList<Standing>(standing -> standing.asked().id())
                .column(
                        USUAL_ORDER,
                        standing -> HeldList.key(Integer.MAX_VALUE - standing.tenths()) + openedAt(standing))
                .column("openedAt", InLine::openedAt)
                .column("reference", standing -> standing.asked().reference())
                .column("need", standing -> HeldList.key(standing.asked().need().ordinal()))
                .column("kindWanted", standing -> standing.asked().kindWanted().name())
                .column(
                        RequestFilter.COMMUNE,
                        standing -> WholeList.asRead(
                                communes.nameOf(standing.asked().communeCode())))
                .column("state", standing -> RequestState.of(standing.request()).name());
    }

    private static String openedAt(Standing standing) {
        return HeldList.key(standing.asked().openedAt());
    }
}
