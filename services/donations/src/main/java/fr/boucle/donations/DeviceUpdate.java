package fr.boucle.donations;

import fr.boucle.donations.reading.Condition;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.donations.reading.Medium;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a newer inventory tells of a device listed before: its words win, its silences change nothing. */
final class DeviceUpdate {
    private DeviceUpdate() {}

    /** The row as it would become, when it would change; only a device that is listed and in no lot changes. */
    static Optional<Changed> of(Devices.Row row, DeviceDetails old, Found found) {
        if (row.state() != Devices.State.LISTED || row.lotId() != null) {
            return Optional.empty();
        }
        Changed changed = new Changed(
                found.kind(),
                known(found.manufacturer(), row.manufacturer()),
                known(found.model(), row.model()),
                or(found.assetTag(), row.assetTag()),
                or(found.acquiredOn(), row.acquiredOn()),
                merge(old, found.details()));
        Changed before =
                new Changed(row.kind(), row.manufacturer(), row.model(), row.assetTag(), row.acquiredOn(), old);
        return changed.equals(before) ? Optional.empty() : Optional.of(changed);
    }

    /** The facts that an inventory may change. */
    record Changed(
            DeviceKind kind,
            String manufacturer,
            String model,
            @Nullable String assetTag,
            @Nullable LocalDate acquiredOn,
            DeviceDetails details) {
        OrientationRules.Proposal proposal(RuleBook rules) {
            return OrientationRules.of(acquiredOn, details, rules);
        }

        Devices.Row on(
                Devices.Row r, String detailsJson, OrientationRules.Proposal proposal, String reasonsJson, Instant at) {
            boolean overruled = r.overruledBecause() != null;
            return new Devices.Row(
                    r.id(),
                    r.version() + 1,
                    r.hop(),
                    r.code(),
                    r.ownerId(),
                    r.identity(),
                    r.inventoryId(),
                    r.state(),
                    kind,
                    manufacturer,
                    model,
                    r.serialNumber(),
                    assetTag,
                    acquiredOn,
                    detailsJson,
                    kind == r.kind() ? r.massGrams() : kind.referenceMass().grams(),
                    r.massSource(),
                    r.communeCode(),
                    overruled ? r.orientation() : proposal.orientation(),
                    proposal.orientation(),
                    reasonsJson,
                    r.overruledBecause(),
                    r.lotId(),
                    r.conventionId(),
                    r.reasonCode(),
                    r.listedAt(),
                    at);
        }
    }

    private static DeviceDetails merge(DeviceDetails old, DeviceDetails told) {
        boolean tellsMedia = !told.media().isEmpty() || told.unidentifiedMedia() > 0;
        List<Medium> media = tellsMedia ? told.media() : old.media();
        return new DeviceDetails(
                or(told.retiredOn(), old.retiredOn()),
                or(told.priceCents(), old.priceCents()),
                told.condition() == Condition.UNKNOWN ? old.condition() : told.condition(),
                or(told.processor(), old.processor()),
                or(told.memoryMegabytes(), old.memoryMegabytes()),
                media,
                tellsMedia ? told.unidentifiedMedia() : old.unidentifiedMedia(),
                or(told.batteryHealthPercent(), old.batteryHealthPercent()),
                old.quarantined(),
                or(told.exclusion(), old.exclusion()),
                or(told.indices(), old.indices()));
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T old) {
        return told == null ? old : told;
    }

    private static String known(String told, String old) {
        return told.equals("inconnu") ? old : told;
    }
}
