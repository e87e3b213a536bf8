package fr.boucle.repairs.repair;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.PartKind;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may carry data of its device becomes a part only when nothing unproved can be on it. */
final class UnprovedPart {
    private static final String CARDS =
            "a memory card or a SIM card. Look into its slots and send in cards, to /media, what became of each";

    private UnprovedPart() {}

    static Optional<Refusal> judge(DeviceFile file, PartKind part) {
        List<Medium> open = open(file);
        if (!part.mayCarryData(file) || (open.isEmpty() && file.isAllSeen())) {
            return Optional.empty();
        }
        boolean cards = open.isEmpty() && file.mediaKnown();
        return Optional.of(new Refusal(
                cards ? RepairRefusal.CARDS_UNSAID : RepairRefusal.PART_UNPROVED,
                part + " of a " + file.device().kind() + " may carry " + (cards ? CARDS : unproved(file, open))
                        + "; or name the part as what it is, where that carries none: " + harmless(file) + "."));
    }

    private static String unproved(DeviceFile file, List<Medium> open) {
        String what = open.isEmpty()
                ? String.join("; ", Bench.openMedia(file))
                : open.stream().map(Medium::serialNumber).collect(Collectors.joining(", "));
        return "data, and nothing is proved: " + what
                + (file.owesCards() ? "; nor is it said what became of its cards" : "")
                + ". Record the erasure, the removal or the search first";
    }

    private static String harmless(DeviceFile file) {
        return Stream.of(PartKind.values())
                .filter(part -> part != PartKind.MEDIUM && !part.mayCarryData(file))
                .map(PartKind::name)
                .collect(Collectors.joining(", "));
    }

    /** The unproved media that may be on a piece of the device: what is gone for good is on none. */
    static List<Medium> open(DeviceFile file) {
        return file.media().stream().filter(UnprovedPart::isOpen).toList();
    }

    static boolean isOpen(Medium medium) {
        return medium.isInside() ? medium.mayHoldData() : medium.awaitsFate();
    }
}
