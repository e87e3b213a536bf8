package fr.boucle.repairs.board;

import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A medium, the verdict on its data, where it went if it is out, and what the inventory said of it. */
@ByName
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
    static List<MediumView> of(DeviceFile file) {
        return file.media().stream().map(medium -> of(medium, file)).toList();
    }

    private static MediumView of(Medium medium, DeviceFile file) {
        Optional<Hardware.MediumSummary> announced = file.announced(medium);
        return MediumViewBuilder.stagedBuilder()
                .serialNumber(medium.serialNumber())
                .type(medium.type())
                .sizeMegabytes(medium.sizeMegabytes())
                .removed(medium instanceof Medium.Removed)
                .fate(medium instanceof Medium.Removed removed ? removed.fate() : null)
                .dataBearing(medium.mayHoldData())
                .erasure(ErasureView.of(medium))
                .announcedType(announced.map(Hardware.MediumSummary::type).orElse(null))
                .announcedMegabytes(
                        announced.map(Hardware.MediumSummary::sizeMegabytes).orElse(null))
                .doubt(DoubtView.of(medium))
                .build();
    }
}
