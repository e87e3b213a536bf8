package fr.boucle.journeys;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page says of its own time: how many times that of its slowest call it took. */
record ServerTiming(BigDecimal page, BigDecimal call) {
    private static final Pattern HEADER = Pattern.compile("page;dur=([0-9.]+), api;dur=([0-9.]+)");

    /** Nothing where no service was asked. */
    static Optional<ServerTiming> of(String header) {
        Matcher times = HEADER.matcher(header);
        return times.find()
                ? Optional.of(new ServerTiming(new BigDecimal(times.group(1)), new BigDecimal(times.group(2))))
                        .filter(timing -> timing.call().signum() > 0)
                : Optional.empty();
    }

    BigDecimal ratio() {
        return page.divide(call, 2, RoundingMode.HALF_UP);
    }

    /** The median of some ratios. */
    static BigDecimal median(List<ServerTiming> timings) {
        List<BigDecimal> ratios =
                timings.stream().map(ServerTiming::ratio).sorted().toList();
        return ratios.get(ratios.size() / 2);
    }
}
