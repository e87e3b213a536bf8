package fr.boucle.repairs.repair;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.repairs.device.WasteItem;
import fr.boucle.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Waste that may hold data says so, medium by medium: it may then only leave for certified destruction. */
final class DataBearing {
    private DataBearing() {}

    /** Each medium that may hold data is named by a piece, or stays in the carcass. */
    static Optional<Refusal> undeclared(DeviceFile file, List<WasteItem> items) {
        List<String> wrong = new ArrayList<>(file.media().stream()
                .filter(medium -> isOpen(medium, items))
                .map(Medium::serialNumber)
                .toList());
        if (!file.isAllSeen() && items.stream().noneMatch(DataBearing::mayHoldIt)) {
            wrong.add(file.mediaKnown() ? "a card nobody looked for" : "a medium nobody looked for");
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RepairRefusal.DATA_BEARING,
                        "No accepted erasure: " + String.join(", ", wrong)
                                + ". Name the piece that holds it with dataBearing true and its mediumSerial; where it"
                                + " cannot be taken out, that piece is the CARCASS. What became of a memory card and a SIM card"
                                + " is said in cards."));
    }

    /** What may be or carry an unproved medium says so, each piece of it, unless that medium was taken out and is another one. */
    static Optional<Refusal> carried(DeviceFile file, List<WasteItem> items) {
        return items.stream()
                .filter(item -> item.mayCarryData() && !item.dataBearing() && mayBeUnproved(file, items, item))
                .findFirst()
                .map(
                        item -> new Refusal(
                                RepairRefusal.DATA_BEARING,
                                "Not every medium of this device is proved erased or looked for, and this "
                                        + item.kind()
                                        + " may carry one: say dataBearing true, or prove it first, and say in cards what became of its cards."));
    }

    private static boolean mayBeUnproved(DeviceFile file, List<WasteItem> items, WasteItem item) {
        String serial = item.mediumSerial();
        Optional<Medium> named =
                serial == null || item.kind() != WasteItem.Kind.MEDIUM ? Optional.empty() : file.medium(serial);
        if (named.isPresent()) {
            return UnprovedPart.isOpen(named.get());
        }
        return !file.isAllSeen()
                || UnprovedPart.open(file).stream()
                        .anyMatch(medium -> medium.isOfBoard() || !isDeclared(items, medium));
    }

    /** What is soldered in is weighed with what it is soldered to: no piece of its own takes the data out of the carcass. */
    private static boolean isOpen(Medium medium, List<WasteItem> items) {
        return switch (medium) {
            case Medium.Erased _, Medium.Struck _ -> false;
            case Medium.Removed _ -> medium.awaitsFate() && !isDeclared(items, medium);
            case Medium.Unproven _, Medium.Blocked _, Medium.Doubted _ ->
                !isInCarcass(items) && (medium.isOfBoard() || !isDeclared(items, medium));
        };
    }

    /** What left the device for good before is no piece of it. */
    static Optional<Refusal> gone(DeviceFile file, List<WasteItem> items) {
        return file.media().stream()
                .filter(medium -> medium instanceof Medium.Removed removed
                        && removed.fate() != MediumFate.KEPT
                        && isNamed(items, removed))
                .findFirst()
                .map(medium -> new Refusal(
                        RepairRefusal.MEDIUM_GONE,
                        medium.serialNumber() + " left the device before: scrap the device without it."));
    }

    private static boolean isNamed(List<WasteItem> items, Medium medium) {
        return items.stream().anyMatch(item -> item.mediumSerial() != null && medium.isNamed(item.mediumSerial()));
    }

    /** What was not taken out is in what is left. */
    private static boolean isInCarcass(List<WasteItem> items) {
        return items.stream().anyMatch(item -> item.kind() == WasteItem.Kind.CARCASS && item.dataBearing());
    }

    /** What nobody looked for is in what was not told apart, and in no battery. */
    private static boolean mayHoldIt(WasteItem item) {
        return item.dataBearing() && item.mayCarryData() && item.kind() != WasteItem.Kind.MEDIUM;
    }

    private static boolean isDeclared(List<WasteItem> items, Medium medium) {
        return items.stream()
                .anyMatch(item -> item.dataBearing()
                        && item.kind() == WasteItem.Kind.MEDIUM
                        && item.mediumSerial() != null
                        && medium.isNamed(item.mediumSerial()));
    }
}
