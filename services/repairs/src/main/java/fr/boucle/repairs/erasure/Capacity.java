package fr.boucle.repairs.erasure;

/**
 * Whether a wiped size is that of the known medium. Inventories count megabytes of 1,000,000 or 1,048,576 bytes and cut the
 * rest; Windows rounds down to whole cylinders; people type round numbers. « 512 Go » that somebody read on the label are 512,000;
 * told by an inventory they may be 500 of 1,024 each.
 */
final class Capacity {
    private static final long MEBI = 1_048_576;
    private static final long MEGA = 1_000_000;
    /** A cylinder of 255 heads and 63 sectors of 512 bytes. */
    private static final long CYLINDER = 8_225_280;

    private static final long ROUND = 1_000;
    /** « 500 Go » of 1,024 megabytes each, « 1 To » of 1,024 of those, as some inventories count: the label says 500,000. */
    private static final long GIBI = 1 << 10;

    private static final long PER_MILLE = 1_000;

    private Capacity() {}

    /** Whether these bytes are all of a size that somebody read on a label. */
    static boolean isWhole(long knownMegabytes, long wipedBytes) {
        return isAbout(knownMegabytes, MEBI, wipedBytes)
                || isAbout(knownMegabytes, MEGA, wipedBytes)
                || isOnLabel(knownMegabytes, wipedBytes);
    }

    /** Whether these bytes are all of a size that an inventory told. */
    static boolean isWholeAsTold(long knownMegabytes, long wipedBytes) {
        return isWhole(knownMegabytes, wipedBytes)
                || (knownMegabytes % GIBI == 0 && isAbout(knownMegabytes / GIBI * ROUND, MEGA, wipedBytes))
                || (knownMegabytes % MEBI == 0 && isAbout(knownMegabytes / MEBI * MEGA, MEGA, wipedBytes));
    }

    /** Whole gigabytes as people read them: a label leaves the rest out (146 of 146.8), Windows and a BIOS count in 1,024s (465 of 500). */
    private static boolean isOnLabel(long knownMegabytes, long wiped) {
        long label = knownMegabytes / ROUND;
        boolean whole = knownMegabytes % ROUND == 0 && label > 0;
        return whole && (isIn(label, MEGA * ROUND, wiped) || isIn(label, MEBI * GIBI, wiped));
    }

    private static boolean isIn(long label, long unit, long wiped) {
        return wiped >= label * unit && wiped < (label + 1) * unit;
    }

    private static boolean isAbout(long known, long unit, long wiped) {
        long bytes = known * unit;
        boolean typed = known % ROUND == 0 || known % GIBI == 0;
        long slack = typed ? 2 * bytes / PER_MILLE : 0;
        return wiped >= bytes - unit - slack && wiped <= bytes + unit + slack + CYLINDER;
    }
}
