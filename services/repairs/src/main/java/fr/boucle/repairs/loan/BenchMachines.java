package fr.boucle.repairs.loan;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The machines of the workshops: one is lent to one at a time. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class BenchMachines {
    private final BenchMachineRows rows;
    private final InstantSource clock;
    private final ZoneId zone;

    BenchMachines(
            BenchMachineRows rows, InstantSource clock, @Value("${boucle.territory-zone:Europe/Paris}") String zone) {
        this.rows = rows;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    void keep(UUID id, String label, Actor actor) {
        rows.keep(id, actor.organisation(), label);
    }

    void lend(UUID id, LocalDate dueOn, Actor actor) {
        if (dueOn.isBefore(LocalDate.ofInstant(clock.instant(), zone))) {
            String wanted = "A loan ends today or later: give a day that has not passed.";
            throw new Refusal(CommonRefusal.INVALID, wanted, List.of(new Refusal.FieldFault("/dueOn", wanted)));
        }
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
