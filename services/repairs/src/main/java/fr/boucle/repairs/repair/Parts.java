package fr.boucle.repairs.repair;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.PartKind;
import fr.boucle.repairs.device.PartOrigin;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stock of spare parts: a part is fitted once, whoever asks at the same time. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class Parts {
    private final PartRows rows;
    private final InstantSource clock;

    Parts(PartRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A part as it comes into stock. */
    record Arrival(
            UUID id,
            PartKind kind,
            PartOrigin origin,
            @Nullable UUID fromDeviceId,
            long massGrams,
            @Nullable String mediumSerial,
            @Nullable MediumType mediumType) {
        boolean is(Arrival other) {
            return kind == other.kind && origin == other.origin && Objects.equals(fromDeviceId, other.fromDeviceId);
        }
    }

    /** A part of the stock, and the device it went into. */
    record Stocked(Arrival part, @Nullable UUID fittedDeviceId) {}

    Optional<Stocked> find(UUID id, UUID organisation) {
        return rows.find(id)
                .filter(row -> row.organisationId().equals(organisation))
                .map(Parts::stocked);
    }

    private static Stocked stocked(PartRows.Row row) {
        String type = row.mediumType();
        return new Stocked(
                new Arrival(
                        row.id(),
                        PartKind.valueOf(row.kind()),
                        PartOrigin.valueOf(row.origin()),
                        row.fromDeviceId(),
                        row.massGrams(),
                        row.mediumSerial(),
                        type == null ? null : MediumType.valueOf(type)),
                row.fittedDeviceId());
    }

    /** Takes a part in; the same part again changes nothing. */
    void take(Arrival part, UUID organisation) {
        MediumType type = part.mediumType();
        long taken = rows.take(
                part.id(),
                organisation,
                part.kind().name(),
                part.origin().name(),
                part.fromDeviceId(),
                part.massGrams(),
                part.mediumSerial(),
                type == null ? null : type.name(),
                clock.instant());
        if (taken == 0
                && find(part.id(), organisation)
                        .filter(known -> part.is(known.part()))
                        .isEmpty()) {
            throw new Refusal(RepairRefusal.PART_UNAVAILABLE, "This id is another part's: take a fresh UUID.");
        }
    }

    /** Takes a part out of stock for a device; refuses when it is not there. */
    void fit(UUID id, UUID organisation, UUID deviceId) {
        if (rows.fit(id, organisation, deviceId, clock.instant()) != 1) {
            throw new Refusal(RepairRefusal.PART_UNAVAILABLE, "It is not in your stock. See GET /api/repairs/parts.");
        }
    }
}
