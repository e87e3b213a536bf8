package fr.boucle.gateway.api;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The gauges of a service, whole numbers by their Prometheus names. */
public record Gauges(Map<String, Long> figures) {
    private static final Pattern LINE =
            Pattern.compile("(?m)^(boucle_[a-z_]+)(?:\\{[^}]*})? ([0-9]+(?:\\.[0-9]+)?(?:E[0-9]+)?)$");

    static Gauges of(String text) {
        Map<String, Long> figures = new HashMap<>();
        LINE.matcher(text).results().forEach(line -> figures.merge(line.group(1), whole(line), Long::sum));
        return new Gauges(Map.copyOf(figures));
    }

    public long get(String name) {
        return figures.getOrDefault(name, 0L);
    }

    private static long whole(MatchResult line) {
        return new BigDecimal(line.group(2)).longValue();
    }
}
