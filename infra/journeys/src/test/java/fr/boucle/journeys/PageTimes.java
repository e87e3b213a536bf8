package fr.boucle.journeys;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How many times the time of their slowest call some pages took, each by what it says of itself: however slow the machine, both were
 * measured in the same request. One that took too long once is read again, so that a pause of the machine is told from the page.
 */
final class PageTimes {
    /** What a page may take. */
    static final BigDecimal MOST = BigDecimal.valueOf(3);

    private static final int READINGS = 9;

    private final Function<String, Reading> door;
    private final Map<String, ServerTiming> first = new LinkedHashMap<>();

    PageTimes(Function<String, Reading> door) {
        this.door = door;
    }

    /** A page as it was read, and what it says of its time, where it asked a service. */
    record Reading(String body, Optional<ServerTiming> timing) {}

    String read(String path) {
        Reading reading = door.apply(path);
        reading.timing().ifPresent(timing -> first.put(path, timing));
        return reading.body();
    }

    /** The most that any of them took, as each was read first. */
    BigDecimal most() {
        return first.values().stream()
                .map(ServerTiming::ratio)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** Those that take more than they may in the median of several readings. */
    List<String> slow() {
        List<String> slow = new ArrayList<>();
        first.forEach((path, timing) -> {
            if (isSlow(timing.ratio())) {
                BigDecimal median = again(path, timing);
                if (isSlow(median)) {
                    slow.add("%s takes %s times its slowest call".formatted(path, median));
                }
            }
        });
        return slow;
    }

    private BigDecimal again(String path, ServerTiming timing) {
        Stream<ServerTiming> more = Stream.generate(() -> door.apply(path))
                .limit(READINGS - 1)
                .flatMap(reading -> reading.timing().stream());
        return ServerTiming.median(Stream.concat(Stream.of(timing), more).toList());
    }

    private static boolean isSlow(BigDecimal ratio) {
        return ratio.compareTo(MOST) > 0;
    }
}
