package fr.boucle.donations;

import fr.boucle.donations.reading.Condition;
import fr.boucle.donations.reading.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lot as one organisation reads it. */
@Singleton
class LotViews {
    private final Devices devices;
    private final Claims claims;
    private final Organisations organisations;
    private final LegalChecks checks;

    LotViews(Devices devices, Claims claims, Organisations organisations, LegalChecks checks) {
        this.devices = devices;
        this.claims = claims;
        this.organisations = organisations;
        this.checks = checks;
    }

    @Serdeable
    record Donor(UUID id, String name) {}

    @Serdeable
    record LotDevice(
            UUID deviceId,
            String code,
            DeviceKind kind,
            String manufacturer,
            String model,
            @Nullable LocalDate acquiredOn,
            Orientation orientation,
            Condition condition,
            boolean claimed,
            ValueEstimate value,
            @Nullable Eligibility eligibility) {}

    /**
     * A lot.
     *
     * @param devices each with what the law says of the asking organisation; the donor sees no verdict on its own
     */
    @Serdeable
    record LotView(
            UUID lotId,
            Lots.State state,
            String title,
            Donor donor,
            String communeCode,
            String place,
            String pickUpConditions,
            Instant claimDeadline,
            LocalDate removalDeadline,
            @Nullable Instant publicBodiesFrom,
            @Nullable Instant associationsFrom,
            @Nullable String notKeptBecause,
            List<LotDevice> devices) {}

    LotView of(Lots.Row lot, UUID reader) {
        Organisation donor = organisations.acting(lot.ownerId());
        Organisation taker = reader.equals(lot.ownerId()) ? null : organisations.acting(reader);
        RuleBook rules = checks.today();
        return new LotView(
                lot.id(),
                lot.state(),
                lot.title(),
                new Donor(donor.id(), donor.name()),
                lot.communeCode(),
                lot.place(),
                lot.pickUpConditions(),
                lot.claimDeadline(),
                lot.removalDeadline(),
                lot.publicBodiesFrom(),
                lot.associationsFrom(),
                lot.notKeptBecause(),
                devices.ofLot(lot.id()).stream()
                        .map(row -> device(row, donor, taker, rules))
                        .toList());
    }

    private LotDevice device(Devices.Row row, Organisation donor, @Nullable Organisation taker, RuleBook rules) {
        return new LotDevice(
                row.id(),
                row.code(),
                row.kind(),
                row.manufacturer(),
                row.model(),
                row.acquiredOn(),
                row.orientation(),
                devices.details(row).condition(),
                claims.liveOn(row.id()) > 0,
                checks.value(row, rules),
                taker == null ? null : checks.eligibility(row, donor, taker, Resale.NONE, rules));
    }
}
