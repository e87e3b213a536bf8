package fr.boucle.donations;

import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.donations.reading.DeviceFacts;
import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.donations.reading.Reason;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an inventory's row says of a device, understood: all that is kept of it. */
@Serdeable
record Found(
        DeviceKind kind,
        String manufacturer,
        String model,
        @Nullable String serialNumber,
        @Nullable String assetTag,
        @Nullable LocalDate acquiredOn,
        @Nullable String communeCode,
        DeviceDetails details,
        Orientation orientation,
        List<Reason> orientationReasons) {

    static Found of(DeviceFacts facts, OrientationRules.Proposal proposal) {
        return new Found(
                facts.kind(),
                facts.manufacturer(),
                facts.model(),
                facts.serialNumber(),
                facts.assetTag(),
                facts.acquiredOn(),
                facts.communeCode(),
                facts.details(),
                proposal.orientation(),
                proposal.reasons());
    }
}
