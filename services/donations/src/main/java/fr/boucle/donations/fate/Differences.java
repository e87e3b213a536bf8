package fr.boucle.donations.fate;

import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.fate.Difference.DifferenceClosed;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The differences. Closing one writes it and tells the log, in the order of its device's events. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class Differences {
    private final DifferenceRows rows;
    private final Devices devices;

    Differences(DifferenceRows rows, Devices devices) {
        this.rows = rows;
        this.devices = devices;
    }

    /** What to do to a difference: its end, or nothing. */
    interface Decision extends Function<Difference, Optional<DifferenceClosed>> {}

    /** Changes the difference of a device of the actor's organisation; the device is locked first. */
    void change(UUID deviceId, Actor actor, String explanation, Decision decision) {
        Device device = devices.lock(deviceId).orElseThrow(Differences::none);
        DifferenceRows.Row row = rows.lock(deviceId).orElseThrow(Differences::none);
        if (!device.asset().owner().equals(actor.organisation())
                || !actor.organisation().equals(row.donorId())) {
            throw none();
        }
        difference(row).flatMap(decision).ifPresent(event -> {
            rows.close(deviceId, event.explanationCode(), explanation, event.closedAt());
            devices.tell(deviceId, event, actor.signature());
        });
    }

    /** None where no convention led to it: there is nobody to tell. */
    private static Optional<Difference> difference(DifferenceRows.Row row) {
        if (row.donorId() == null || row.conventionId() == null) {
            return Optional.empty();
        }
        Difference.Subject subject =
                new Difference.Subject(row.deviceId(), row.kind(), row.donorId(), row.conventionId());
        return Optional.of(row.closedAt() == null ? new Difference.Open(subject) : new Difference.Closed(subject));
    }

    private static Refusal none() {
        return new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no difference for this device.");
    }
}
