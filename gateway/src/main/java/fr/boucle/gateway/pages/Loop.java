package fr.boucle.gateway.pages;

import java.util.Locale;

/** One loop of the line: its height says how many, whole numbers of tenths of a pixel throughout. */
public record Loop(int height, String path) {
    private static final long TALLEST = 1_500;
    private static final long LOWEST = 110;

    /** The loop of a count, beside the largest one. */
    public static Loop of(long count, long largest) {
        long tall = largest == 0 ? LOWEST : Math.max(LOWEST, count * TALLEST / largest);
        long wide = 150 + tall * 26 / 100;
        long foot = (tall + 9) / 10 + 4;
        return new Loop((int) foot + 2, "M-9 %d H10 ".formatted(foot) + curve(wide, tall) + " H999");
    }

    /** Up and to the right, over to the left, and down again: six curves, each relative to the end of the one before. */
    private static String curve(long wide, long tall) {
        return "c%s 0 %s -%s %s -%s 0 -%s -%s -%s -%s -%s -%s 0 -%s %s -%s %s 0 %s %s %s %s %s"
                .formatted(
                        part(wide, 50),
                        part(wide, 125),
                        part(tall, 36),
                        part(wide, 125),
                        part(tall, 74),
                        part(tall, 17),
                        part(wide, 14),
                        part(tall, 26),
                        part(wide, 33),
                        part(tall, 26),
                        part(wide, 32),
                        part(wide, 50),
                        part(tall, 20),
                        part(wide, 54),
                        part(tall, 42),
                        part(tall, 36),
                        part(wide, 26),
                        part(tall, 58),
                        part(wide, 75),
                        part(tall, 58));
    }

    private static String part(long tenths, long percent) {
        long hundredths = tenths * percent / 10;
        return String.format(Locale.ROOT, "%d.%d", hundredths / 100, hundredths / 10 % 10);
    }
}
