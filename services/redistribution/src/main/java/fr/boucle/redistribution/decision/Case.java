package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.priority.Standing;
import fr.boucle.redistribution.programme.Programmes;
import fr.boucle.redistribution.request.Outcome;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.reservation.StructureCaps;
import fr.boucle.redistribution.stock.Device;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.web.Actor;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is judged by: all of it gathered, and locked where it must not move, before anything is written.
 *
 * @param standing the request's place in the queue; none where it does not wait
 * @param wanted the device the decision names, as it is now
 * @param cap how far the structure's cap is used; none where it has none
 * @param programme the programme the decision names, and how far it is used
 * @param lookedAt the refusal that this decision looks at again
 */
record Case(
        Requests.Found request,
        DecisionCommand decision,
        Actor decider,
        Optional<Standing> standing,
        Wanted wanted,
        Optional<StructureCaps.Use> cap,
        Optional<Programmes.Use> programme,
        Optional<Made> lookedAt,
        LocalDate today) {

    /**
     * The device named, and the one the matching proposes.
     *
     * @param unkept how many devices of its kind are in stock and not kept for other programmes
     */
    record Wanted(Optional<Device> device, Optional<Equipment> proposed, long unkept) {
        boolean followsProposal(DecisionCommand decision) {
            return proposed.map(Equipment::id).equals(Optional.ofNullable(decision.deviceId()));
        }
    }

    boolean grants() {
        return decision.outcome() == Outcome.GRANTED;
    }

    /** The device to give, where it is free. */
    Optional<Equipment> free() {
        return wanted.device().filter(Device.InStock.class::isInstance).map(Device::equipment);
    }

    @Nullable
    Equipment proposed() {
        return wanted.proposed().orElse(null);
    }
}
