package fr.boucle.repairs.erasure;

/**
 * Whether a wiped size is that of the known medium. Inventories count megabytes of 1,000,000 or 1,048,576 bytes and cut the
 * rest; Windows rounds down to whole cylinders; people type round numbers.
 */
final class Capacity {
    private static final long MEBI = 1_048_576;
    private static final long MEGA = 1_000_000;
    /** A cylinder of 255 heads and 63 sectors of 512 bytes. */
    private static final long CYLINDER = 8_225_280;

    private static final long ROUND = 1_000;
    private static final long PER_MILLE = 1_000;

    private Capacity() {}

    static boolean isWhole(long knownMegabytes, long wipedBytes) {
        return isAbout(knownMegabytes, MEBI, wipedBytes) || isAbout(knownMegabytes, MEGA, wipedBytes);
    }

    private static boolean isAbout(long known, long unit, long wiped) {
        long bytes = known * unit;
        boolean typed = known % ROUND == 0 || known % (1 << 10) == 0;
        long slack = typed ? 2 * bytes / PER_MILLE : 0;
        return wiped >= bytes - unit - slack && wiped <= bytes + unit + slack + CYLINDER;
    }
}
