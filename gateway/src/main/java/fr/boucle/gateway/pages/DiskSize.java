package fr.boucle.gateway.pages;

import java.util.Set;

/**
 * The size of a disk as its label says it. Inventories and tools count megabytes of 1,000,000 or of 1,048,576 bytes without saying
 * which: of both readings the one that makers sell is meant.
 */
public final class DiskSize {
    private static final Set<Long> SOLD = Set.of(
            8L, 16L, 32L, 40L, 60L, 64L, 80L, 120L, 128L, 160L, 240L, 250L, 256L, 300L, 320L, 400L, 480L, 500L, 512L,
            600L, 640L, 750L, 800L, 900L, 960L, 1_000L, 1_200L, 1_500L, 1_800L, 1_920L, 2_000L, 2_400L, 3_000L, 4_000L,
            6_000L, 8_000L, 10_000L, 12_000L, 14_000L, 16_000L, 18_000L, 20_000L);
    private static final long MEGABYTES = 1_000;
    private static final long MEBIBYTE = 1_048_576;
    private static final long GIGABYTE = 1_000_000_000;

    private DiskSize() {}

    /** Whole gigabytes of 1,000,000,000 bytes; 0 for less than half of one. */
    public static long gigabytes(long megabytes) {
        long decimal = (megabytes + MEGABYTES / 2) / MEGABYTES;
        long binary = (megabytes * MEBIBYTE + GIGABYTE / 2) / GIGABYTE;
        return !SOLD.contains(decimal) && SOLD.contains(binary) ? binary : decimal;
    }
}
