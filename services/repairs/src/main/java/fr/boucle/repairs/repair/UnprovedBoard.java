package fr.boucle.repairs.repair;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.PartKind;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;

/** A mainboard carries what is soldered to it: it becomes a spare part only when nothing unproved can be on it. */
final class UnprovedBoard {
    private UnprovedBoard() {}

    static Optional<Refusal> judge(DeviceFile file, PartKind part) {
        List<String> open = file.uncleared().stream()
                .filter(medium -> medium.type() != MediumType.HDD)
                .map(Medium::serialNumber)
                .toList();
        if (part != PartKind.MAINBOARD || (open.isEmpty() && file.mediaKnown())) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                RepairRefusal.MEDIA_NOT_CLEARED,
                "A mainboard may carry memory: erase it before, or record how it was searched. Open: "
                        + (open.isEmpty() ? "no medium is known" : String.join(", ", open)) + "."));
    }
}
