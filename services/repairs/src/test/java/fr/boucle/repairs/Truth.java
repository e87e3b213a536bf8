package fr.boucle.repairs;

import java.util.ArrayList;
import java.util.List;

/** What was really done to a device, whatever the service made of it. */
final class Truth {
    final String kind;
    final Workshop.Announced device;
    final List<String> done = new ArrayList<>();
    boolean wiped;
    boolean removed;
    boolean searched;
    boolean reset;
    boolean secondFound;
    boolean locksTried;
    final String medium;
    final boolean named;
    /** The named medium is out, as the donor says or since before the device came back: nobody has looked. */
    boolean out;

    Truth(String kind, String medium, boolean keptByDonor, Workshop.Announced device) {
        this.out = keptByDonor
                && !medium.isEmpty()
                && !List.of("SMARTPHONE", "TABLET").contains(kind);
        this.kind = kind;
        this.device = device;
        this.medium = medium;
        this.named = !medium.isEmpty();
    }

    /** Somebody used it: what was out may be in again, and nothing that was tried counts. */
    void comesBack() {
        done.add("came back");
        out |= removed && !isBuiltIn();
        wiped = false;
        removed = false;
        searched = false;
        reset = false;
        secondFound = false;
        locksTried = false;
    }

    boolean isBuiltIn() {
        return kind.equals("SMARTPHONE") || kind.equals("TABLET");
    }

    /** Whether this search proves anything of this kind; that nothing can be set has its reason, which nobody gives here. */
    boolean isEnough(String how) {
        boolean may = List.of("PRINTER", "OTHER").contains(kind);
        return switch (how) {
            case "MAKER_SAYS_NONE" -> may;
            case "SETTINGS_RESET" -> may || kind.equals("NETWORK");
            case "NOTHING_TO_SET" -> false;
            default -> !kind.equals("NETWORK");
        };
    }

    /** Whether it may leave at all. */
    boolean isProved() {
        return locksTried && isErased();
    }

    /** Whether no data can be in it, nor in any part of it. */
    boolean isErased() {
        if (secondFound) {
            return false;
        }
        if (isBuiltIn()) {
            boolean drive = kind.equals("TABLET") && medium.equals("SSD") && wiped && !removed;
            return drive || (reset && (!named || wiped || removed));
        }
        if (kind.equals("NETWORK")) {
            return searched && (!named || out || removed || wiped);
        }
        return kind.equals("SCREEN") && (!named || out) || (named && !out ? wiped || removed : searched);
    }
}
