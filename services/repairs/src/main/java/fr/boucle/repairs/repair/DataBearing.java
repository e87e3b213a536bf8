package fr.boucle.repairs.repair;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.repairs.device.WasteItem;
import fr.boucle.web.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Waste that may hold data says so, medium by medium: it may then only leave for certified destruction. */
final class DataBearing {
    private DataBearing() {}

    static void check(DeviceFile file, List<WasteItem> items) {
        List<String> wrong = new ArrayList<>();
        for (Medium medium : file.media()) {
            switch (medium) {
                case Medium.Erased _, Medium.Struck _ -> {}
                case Medium.Removed removed -> {
                    refuseTwice(removed, items);
                    if (medium.awaitsFate() && !isDeclared(items, medium)) {
                        wrong.add(medium.serialNumber());
                    }
                }
                case Medium.Unproven _, Medium.Blocked _, Medium.Doubted _ -> {
                    if (!isDeclared(items, medium) && !isInCarcass(items)) {
                        wrong.add(medium.serialNumber());
                    }
                }
            }
        }
        if (!file.mediaKnown() && items.stream().noneMatch(WasteItem::dataBearing)) {
            wrong.add("a medium nobody looked for");
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(
                    RepairRefusal.DATA_BEARING,
                    "No accepted erasure: " + String.join(", ", wrong)
                            + ". Name the piece that holds it with dataBearing true and its mediumSerial; where it"
                            + " cannot be taken out, that piece is the CARCASS.");
        }
    }

    /** What left the device for good before is no piece of it. */
    private static void refuseTwice(Medium.Removed medium, List<WasteItem> items) {
        if (medium.fate() != MediumFate.KEPT && isNamed(items, medium)) {
            throw new Refusal(
                    RepairRefusal.MEDIUM_GONE,
                    medium.serialNumber() + " left the device before (" + medium.fate()
                            + "): scrap the device without it.");
        }
    }

    private static boolean isNamed(List<WasteItem> items, Medium medium) {
        return items.stream().anyMatch(item -> item.mediumSerial() != null && medium.isNamed(item.mediumSerial()));
    }

    /** What was not taken out is in what is left. */
    private static boolean isInCarcass(List<WasteItem> items) {
        return items.stream().anyMatch(item -> item.kind() == WasteItem.Kind.CARCASS && item.dataBearing());
    }

    private static boolean isDeclared(List<WasteItem> items, Medium medium) {
        return items.stream()
                .anyMatch(item ->
                        item.dataBearing() && item.mediumSerial() != null && medium.isNamed(item.mediumSerial()));
    }
}
