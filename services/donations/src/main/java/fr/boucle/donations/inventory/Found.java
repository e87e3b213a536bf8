package fr.boucle.donations.inventory;

import fr.boucle.donations.device.Description;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.OrientationRules;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.donations.reading.DeviceFacts;
import fr.boucle.donations.reading.ReadRow;
import fr.boucle.donations.reading.Reason;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an inventory's row says of a device, understood: all that is kept of it. */
@ByName
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
        return FoundBuilder.stagedBuilder()
                .kind(facts.kind())
                .manufacturer(facts.manufacturer())
                .model(facts.model())
                .serialNumber(facts.serialNumber())
                .assetTag(facts.assetTag())
                .acquiredOn(facts.acquiredOn())
                .communeCode(facts.communeCode())
                .details(facts.details())
                .orientation(proposal.orientation())
                .orientationReasons(proposal.reasons())
                .build();
    }

    /** What a device is known by, as far as a newer inventory may change it. */
    Description description() {
        return new Description(kind, manufacturer, model, assetTag, acquiredOn, details);
    }

    OrientationRules.Proposal proposal() {
        return new OrientationRules.Proposal(orientation, orientationReasons);
    }

    /** What was read of a row that was kept before its reading was. */
    static ReadRow read(long line, @Nullable Found found) {
        return found == null
                ? ReadRow.unknown(line)
                : ReadRow.known(
                        line,
                        new DeviceFacts(
                                found.kind,
                                found.manufacturer,
                                found.model,
                                found.serialNumber,
                                found.assetTag,
                                found.acquiredOn,
                                found.communeCode,
                                found.details));
    }
}
