package fr.boucle.redistribution.reservation;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.stock.Devices;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A device on which something fails goes to whom was told, function by function, and takes it so: that is kept. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class FaultConsents {
    private final FaultConsentRows rows;
    private final Devices devices;

    FaultConsents(FaultConsentRows rows, Devices devices) {
        this.rows = rows;
        this.devices = devices;
    }

    /** What the workshop named as failing on the device. */
    public List<String> faults(UUID deviceId) {
        return devices.find(deviceId)
                .map(found -> found.equipment().condition().proved().failed())
                .orElse(List.of());
    }

    /** When the household took it so. */
    public Optional<Instant> acceptedAt(UUID reservationId) {
        return rows.of(reservationId).map(FaultConsentRows.Row::acceptedAt);
    }

    /** Keeps that the household takes the named faults; refuses where there are some and it does not. */
    void require(Reservation reservation, boolean accepted, Instant at, Actor actor) {
        List<String> faults = faults(reservation.terms().device().id());
        if (faults.isEmpty()) {
            return;
        }
        if (!accepted) {
            throw new Refusal(
                    RedistributionRefusal.FAULTS_NOT_ACCEPTED,
                    "Tell the household what fails (" + String.join(", ", faults)
                            + "), and send faultsAccepted=true once it takes the device so; else release it.");
        }
        rows.add(reservation.terms().id(), String.join(",", faults), at, actor.signature());
    }
}
