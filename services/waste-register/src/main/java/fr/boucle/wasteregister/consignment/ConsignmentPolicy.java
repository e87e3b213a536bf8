package fr.boucle.wasteregister.consignment;

import fr.boucle.web.Refusal;
import java.util.Optional;

/** One thing that must hold for a lot to leave. */
interface ConsignmentPolicy {
    /** The refusal, which says what would pass; none where it holds. */
    Optional<Refusal> judge(ConsignmentFacts facts);
}
