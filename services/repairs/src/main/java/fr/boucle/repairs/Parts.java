package fr.boucle.repairs;

import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
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
            @Nullable MediumType mediumType) {}

    Optional<PartRows.Row> find(UUID id, UUID organisation) {
        return rows.find(id).filter(row -> row.organisationId().equals(organisation));
    }

    void take(Arrival part, UUID organisation) {
        if (rows.find(part.id()).isPresent()) {
            throw new Refusal(RepairRefusal.PART_UNAVAILABLE, "This id is another part's: take a fresh UUID.");
        }
        MediumType type = part.mediumType();
        var _ = rows.save(new PartRows.Row(
                part.id(),
                organisation,
                part.kind().name(),
                part.origin().name(),
                part.fromDeviceId(),
                part.massGrams(),
                part.mediumSerial(),
                type == null ? null : type.name(),
                "IN_STOCK",
                null,
                clock.instant()));
    }

    /** Takes a part out of stock for a device; refuses when it is not there. */
    void fit(UUID id, UUID organisation, UUID deviceId) {
        if (rows.fit(id, organisation, deviceId, clock.instant()) != 1) {
            throw new Refusal(RepairRefusal.PART_UNAVAILABLE, "It is not in your stock. See GET /api/repairs/parts.");
        }
    }
}
