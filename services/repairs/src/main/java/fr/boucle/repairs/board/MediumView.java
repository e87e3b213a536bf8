package fr.boucle.repairs.board;

import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.repairs.device.MediumType;
import io.micronaut.serde.annotation.Serdeable;
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
        @Nullable Long announcedMegabytes,
        @Nullable DoubtView doubt) {
    static MediumView of(Medium medium, DeviceFile file) {
        Optional<Hardware.MediumSummary> announced = file.announced(medium);
        return new MediumView(
                medium.serialNumber(),
                medium.type(),
                medium.sizeMegabytes(),
                medium instanceof Medium.Removed,
                medium instanceof Medium.Removed removed ? removed.fate() : null,
                medium.mayHoldData(),
                ErasureView.of(medium),
                announced.map(Hardware.MediumSummary::type).orElse(null),
                announced.map(Hardware.MediumSummary::sizeMegabytes).orElse(null),
                DoubtView.of(medium));
    }
}
