package fr.boucle.repairs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Logs constructed in nwipe's format, for what no real run gives at will; the genuine ones are in the resources. */
public final class Logs {
    /** The size that the workshop's announced media have, 476,940 MiB. */
    public static final long BYTES = 500_107_862_016L;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");
    private static final Pattern STAMPED = Pattern.compile("\\[(\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d)]");
    private static final Duration LASTED = Duration.ofMinutes(8);
    private static final Instant START = Instant.now();
    private static final AtomicLong RUNS = new AtomicLong();
    private static final String TEXT = """
            constructed in nwipe's format for a test
            [@START@]    info: nwipe 0.42
            [@START@]  notice: Found /dev/sda, %s, ST500LM021-1KJ15,  500 GB, S/N=%s
            [@END@]  notice: Program options are set as follows...
            [@END@]  notice:   method       = %s
            [@END@]  notice:   verify       = 1 (last pass)
            [@START@]  notice: Invoking method '%s' on /dev/sda
            [@END@]  notice: Finished pass 1/1, round 1/1, on /dev/sda
            ******************************** Error Summary *********************************
            !   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors
            --------------------------------------------------------------------------------
            %s      sda |           %d |                    0 |                    0
            ********************************************************************************
            ******************************* Erasure Summary ********************************
            !   Device |      Bytes Erased |      Bytes Total | Percentage Erased
            --------------------------------------------------------------------------------
            %s      sda |          %d |         500107862016 |           %s%%
            ********************************************************************************
            ********************************* Drive Status *********************************
            !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number
            --------------------------------------------------------------------------------
            %s      sda |%s| 1055 MB/s | 00:08:00 | ST500LM021-1KJ15/%s
            --------------------------------------------------------------------------------
            [@END@] Total Throughput 1055 MB/s, %s, 1R+B+%s
            ********************************************************************************
            [@END@]    info: Nwipe successfully completed. See summary table for details.
            """;

    private Logs() {}

    /** A whole, verified wipe with zeros of one drive, as 0.42 writes it, ended a short while ago. */
    public static String erased(String serial) {
        return log(serial, "ATA ", "Fill With Zeros", " Erased ", " ", "100.00", 0, "VL");
    }

    public static String failed(String serial) {
        return log(serial, "ATA ", "PRNG Stream", "-FAILED-", "!", "62.50", 2, "VL");
    }

    /** The same log as if the machine had ended it at another time. */
    public static String at(String log, Instant when) {
        List<Instant> stamps = STAMPED.matcher(log).results().map(Logs::instant).toList();
        Duration later = Duration.between(Collections.max(stamps), when);
        return STAMPED.matcher(log)
                .replaceAll(found -> "[" + stamp(instant(found).plus(later)) + "]");
    }

    private static Instant instant(MatchResult stamped) {
        return LocalDateTime.parse(stamped.group(1), STAMP).toInstant(ZoneOffset.UTC);
    }

    private static String stamp(Instant when) {
        return STAMP.format(LocalDateTime.ofInstant(when, ZoneOffset.UTC));
    }

    public static String log(
            String serial,
            String bus,
            String method,
            String status,
            String flag,
            String percent,
            int passErrors,
            String verify) {
        long erased = percent.equals("100.00") ? BYTES : BYTES / 8 * 5;
        String text = TEXT.formatted(
                bus,
                serial,
                method,
                method,
                flag,
                passErrors,
                flag,
                erased,
                percent,
                flag,
                status,
                serial,
                method,
                verify);
        // counted back from one moment: no two runs of one machine end at the same second
        Instant end = START.minusSeconds(RUNS.incrementAndGet() % 20_000);
        return text.replace("@START@", stamp(end.minus(LASTED))).replace("@END@", stamp(end));
    }
}
