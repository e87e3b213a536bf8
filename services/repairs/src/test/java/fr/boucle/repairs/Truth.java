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
    /** The donor says that it kept the media: nobody has looked. */
    final boolean keptByDonor;

    Truth(String kind, String medium, boolean keptByDonor, Workshop.Announced device) {
        this.keptByDonor = keptByDonor
                && !medium.isEmpty()
                && !List.of("SMARTPHONE", "TABLET").contains(kind);
        this.kind = kind;
        this.device = device;
        this.medium = medium;
        this.named = !medium.isEmpty();
    }

    boolean isBuiltIn() {
        return kind.equals("SMARTPHONE") || kind.equals("TABLET");
    }

    /** Whether it may leave at all. */
    boolean isProved() {
        if (secondFound || !locksTried) {
            return false;
        }
        if (isBuiltIn()) {
            boolean drive = kind.equals("TABLET") && medium.equals("SSD") && wiped && !removed;
            return drive || (reset && (!named || wiped || removed));
        }
        return kind.equals("SCREEN") && (!named || keptByDonor)
                || (named && !keptByDonor ? wiped || removed : searched);
    }
}
