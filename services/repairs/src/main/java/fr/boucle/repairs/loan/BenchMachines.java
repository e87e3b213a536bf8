package fr.boucle.repairs.loan;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

/** The machines of the workshops: one is lent to one at a time. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class BenchMachines {
    private final BenchMachineRows rows;
    private final InstantSource clock;

    BenchMachines(BenchMachineRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void keep(UUID id, String label, Actor actor) {
        rows.keep(id, actor.organisation(), label);
    }

    void lend(UUID id, LocalDate dueOn, Actor actor) {
        if (rows.lend(id, actor.organisation(), actor.member(), clock.instant(), dueOn) == 0) {
            throw new Refusal(
                    RepairRefusal.MACHINE_LENT,
                    "Somebody has it, or your workshop has no such machine: take another, or have it given back first.");
        }
    }

    void takeBack(UUID id, Actor actor) {
        rows.takeBack(id, actor.organisation());
    }
}
