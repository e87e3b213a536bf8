package fr.boucle.repairs.erasure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes a log suspect of having been edited. */
final class NwipeSuspicions {
    private NwipeSuspicions() {}

    /** Figures of the tables that disagree with those of the lines: a program writes both from the same counters. */
    static List<String> of(NwipeNotices notices, NwipeRow row, @Nullable Long total) {
        String device = notices.deviceOf(row.name());
        NwipeNotes notes = notices.drive(device);
        List<String> found = new ArrayList<>();
        Long size = notes.bytes();
        if (total != null && size != null && !total.equals(size)) {
            found.add("the table's size is not the line's");
        }
        if (!notices.isListed(device)) {
            found.add("the table names a drive that was not found");
        }
        if (!notes.began(notices.method())) {
            found.add("it began with another method");
        }
        if (notices.firmwareOf(device).sanitize().isPresent() && !notices.canSanitize()) {
            found.add("a firmware erase by a version that has none");
        }
        if (!notices.isOneVersion()) {
            found.add("two versions of the program");
        }
        if (notes.took().filter(took -> !row.lasted(took)).isPresent()) {
            found.add("the table's duration is not that of the lines");
        }
        if (notices.isVerified() && notes.neverReadBack()) {
            found.add("it is said to be read back, and no line does it");
        }
        Long whole = size == null ? total : size;
        if (whole != null && !row.couldWrite(whole)) {
            found.add("the table's speed and duration do not make the drive's size");
        }
        return found;
    }
}
