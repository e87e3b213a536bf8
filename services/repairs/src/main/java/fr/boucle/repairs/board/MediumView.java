package fr.boucle.repairs.board;

import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A medium, the verdict on its data, where it went if it is out, and what the inventory said of it. */
@Serdeable
record MediumView(
        String serialNumber,
        MediumType type,
        @Nullable Long sizeMegabytes,
        boolean removed,
        @Nullable MediumFate fate,
        boolean dataBearing,
        ErasureView erasure,
        @Nullable MediumType announcedType,
        @Nullable Long announcedMegabytes) {
    /** ACCEPTED, BLOCKED, REMOVED or NONE. */
    @Serdeable
    record ErasureView(
            String verdict,
            List<String> reasons,
            @Nullable ErasureMethod method,
            @Nullable SanitizationLevel level,
            @Nullable String tool,
            @Nullable String reportSha256,
            @Nullable Instant acceptedAt) {}

    static MediumView of(Medium medium, DeviceFile file) {
        Optional<Hardware.MediumSummary> announced = file.announced(medium);
        return new MediumView(
                medium.serialNumber(),
                medium.type(),
                medium.sizeMegabytes(),
                medium instanceof Medium.Removed,
                medium instanceof Medium.Removed removed ? removed.fate() : null,
                medium.mayHoldData(),
                erasure(medium),
                announced.map(Hardware.MediumSummary::type).orElse(null),
                announced.map(Hardware.MediumSummary::sizeMegabytes).orElse(null));
    }

    private static ErasureView erasure(Medium medium) {
        return switch (medium) {
            case Medium.Unproven _ -> new ErasureView("NONE", List.of(), null, null, null, null, null);
            case Medium.Blocked blocked -> new ErasureView("BLOCKED", blocked.reasons(), null, null, null, null, null);
            case Medium.Doubted _ -> new ErasureView("DOUBTED", List.of(), null, null, null, null, null);
            case Medium.Struck _ -> new ErasureView("STRUCK", List.of(), null, null, null, null, null);
            case Medium.Removed _ -> new ErasureView("REMOVED", List.of(), null, null, null, null, null);
            case Medium.Erased erased ->
                new ErasureView(
                        "ACCEPTED",
                        List.of(),
                        erased.erasure().method(),
                        erased.erasure().level(),
                        erased.erasure().tool(),
                        erased.erasure().reportSha256(),
                        erased.erasure().acceptedAt());
        };
    }
}
