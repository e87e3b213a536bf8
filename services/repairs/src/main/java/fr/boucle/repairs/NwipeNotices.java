package fr.boucle.repairs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one run of nwipe notes line by line before its tables: drives found, their sizes, what was written, and how. */
final class NwipeNotices {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<Pattern, Consumer<Matcher>> meanings = new LinkedHashMap<>();
    private final Map<String, Listed> listed = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Map<String, Long> written = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private String geometryOf = "";
    private String method = "";
    private boolean verified;

    NwipeNotices() {
        means(
                "Found (/dev/\\S+), ([^,]{0,40}), (.{0,200}), ([^,]{0,40}), S/N=(.*)$",
                m -> listed.put(m.group(1), Listed.of(m)));
        means(
                "(/dev/\\S+), sect/blk/dev \\d+/\\d+/(\\d{1,18})",
                m -> sizes.put(m.group(1), Long.parseLong(m.group(2))));
        means("(/dev/\\S+): Device geometry is as follows", m -> geometryOf = m.group(1));
        means("Total device bytes\\s+= (\\d{1,18})", m -> sizes.put(geometryOf, Long.parseLong(m.group(1))));
        means(
                "(\\d{1,18}) bytes written to (/dev/\\S+)",
                m -> written.merge(m.group(2), Long.parseLong(m.group(1)), Math::min));
        means("Finished final round \\d+ of \\d+ on (/dev/\\S+)", m -> ended.add(m.group(1)));
        means("notice:\\s+method\\s+= (.{1,60})$", m -> method = m.group(1).strip());
        means("notice:\\s+verify\\s+= (\\d)", m -> verified = !m.group(1).equals("0"));
    }

    /** A drive as nwipe lists it when it starts. */
    record Listed(String model, String serial, boolean flash) {
        static Listed of(Matcher found) {
            return new Listed(
                    found.group(3).strip(),
                    found.group(5).strip(),
                    found.group(2).contains("SSD"));
        }
    }

    private void means(String pattern, Consumer<Matcher> meaning) {
        Consumer<Matcher> _ = meanings.put(Pattern.compile(pattern), meaning);
    }

    void read(String line) {
        for (Map.Entry<Pattern, Consumer<Matcher>> one : meanings.entrySet()) {
            Matcher matcher = one.getKey().matcher(line);
            if (matcher.find()) {
                one.getValue().accept(matcher);
                return;
            }
        }
    }

    /** The line under the tables says it once more, and wins. */
    void ran(String methodLabel, boolean wasVerified) {
        method = methodLabel;
        verified = wasVerified;
    }

    String method() {
        return method;
    }

    boolean isVerified() {
        return verified;
    }

    Optional<Listed> drive(String device) {
        return Optional.ofNullable(listed.get(device));
    }

    /** Tables cut a long name to its last characters: {@code nvme0n1} may be {@code vme0n1}. */
    String deviceOf(String name) {
        List<String> candidates = listed.containsKey("/dev/" + name)
                ? List.of("/dev/" + name)
                : listed.keySet().stream().filter(path -> path.endsWith(name)).toList();
        return candidates.size() == 1 ? candidates.getFirst() : "/dev/" + name;
    }

    /** Before 0.41 no table has a figure: the bytes of the shortest pass against the size say it. */
    Optional<BigDecimal> percentOf(String device) {
        Long size = sizes.get(device);
        Long least = written.get(device);
        if (size == null || size == 0 || least == null || !ended.contains(device)) {
            return Optional.empty();
        }
        return Optional.of(
                BigDecimal.valueOf(least).multiply(HUNDRED).divide(BigDecimal.valueOf(size), 2, RoundingMode.DOWN));
    }
}
