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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            @Nullable MediumType mediumType,
            @Nullable String label) {
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
                        type == null ? null : MediumType.valueOf(type),
                        row.label()),
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
                part.label(),
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
            throw new Refusal(
                    RepairRefusal.PART_UNAVAILABLE,
                    "It is not in your stock, or kept for another device. See GET /api/repairs/parts.");
        }
    }

    /** Keeps a part of the stock for a device; refuses when it is another's. */
    void reserve(UUID id, UUID organisation, UUID deviceId) {
        if (rows.reserve(id, organisation, deviceId, clock.instant()) != 1) {
            throw new Refusal(
                    RepairRefusal.PART_UNAVAILABLE,
                    "It is kept for another device, or not in your stock. Set it free first, or take another.");
        }
    }

    void free(UUID id, UUID organisation) {
        if (rows.free(id, organisation, clock.instant()) != 1) {
            throw new Refusal(RepairRefusal.PART_UNAVAILABLE, "It is not in your stock. See GET /api/repairs/parts.");
        }
    }

    /** What is kept for a device that no part will be fitted into any more is anybody's. */
    void freeAll(UUID deviceId) {
        rows.freeAll(deviceId, clock.instant());
    }

    void want(UUID organisation, PartKind kind, int minimum) {
        rows.want(organisation, kind.name(), minimum);
    }

    /** Every kind of which there are some, or of which the workshop wants some. */
    List<PartLevels.View> levels(UUID organisation) {
        Map<String, PartRows.Count> counts =
                rows.counts(organisation).stream().collect(Collectors.toMap(PartRows.Count::kind, one -> one));
        Map<String, Integer> minima = rows.minima(organisation).stream()
                .collect(Collectors.toMap(PartRows.Minimum::kind, PartRows.Minimum::minimum));
        return Stream.of(PartKind.values())
                .filter(kind -> counts.containsKey(kind.name()) || minima.getOrDefault(kind.name(), 0) > 0)
                .map(kind -> level(
                        kind,
                        counts.getOrDefault(kind.name(), new PartRows.Count(kind.name(), 0, 0)),
                        minima.getOrDefault(kind.name(), 0)))
                .toList();
    }

    private static PartLevels.View level(PartKind kind, PartRows.Count count, int minimum) {
        boolean below = count.inStock() - count.reserved() < minimum;
        return new PartLevels.View(kind, count.inStock(), count.reserved(), minimum, below);
    }
}
