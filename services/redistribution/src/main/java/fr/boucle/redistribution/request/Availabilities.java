package fr.boucle.redistribution.request;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of each kind whether it can be asked for in an area, and refuses a request for one that cannot. */
@Singleton
class Availabilities {
    private static final Duration LATELY = Duration.ofDays(90);
    private static final Duration WAITS_OF = Duration.ofDays(182);
    private static final int FEWEST_TOLD = 5;
    private static final String EVERYWHERE = "";

    private final AvailabilityRows rows;
    private final InstantSource clock;

    Availabilities(AvailabilityRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    List<AvailabilityView> in(String area) {
        Instant now = clock.instant();
        List<AvailabilityRows.Row> said = rows.all();
        Map<DeviceKind, Long> stock = counted(rows.inStock());
        Map<DeviceKind, Long> arrivals = counted(rows.arrivals(now.minus(LATELY)));
        Map<DeviceKind, Long> waiting = counted(rows.waiting());
        Map<DeviceKind, List<Long>> waits = rows.waits(now.minus(WAITS_OF)).stream()
                .collect(Collectors.groupingBy(
                        AvailabilityRows.Wait::kind,
                        Collectors.mapping(
                                wait -> ChronoUnit.DAYS.between(wait.openedAt(), wait.deliveredAt()),
                                Collectors.toList())));
        return Arrays.stream(DeviceKind.values())
                .map(kind -> {
                    long inStock = stock.getOrDefault(kind, 0L);
                    long lately = arrivals.getOrDefault(kind, 0L);
                    Mode mode = mode(said, kind, area);
                    return new AvailabilityView(
                            kind,
                            isOpen(mode, inStock + lately),
                            mode,
                            inStock,
                            lately,
                            waiting.getOrDefault(kind, 0L),
                            waits(waits.getOrDefault(kind, List.of())));
                })
                .toList();
    }

    /** Refuses a kind that cannot be asked for, naming those that can. */
    public void mustBeOpen(DeviceKind kind, String area) {
        Mode mode = mode(rows.all(), kind, area);
        if (mode == Mode.ON) {
            return;
        }
        List<AvailabilityView> all = in(area);
        if (all.stream().noneMatch(one -> one.kind() == kind && one.open())) {
            String others = all.stream()
                    .filter(one -> one.open() && one.inStock() > 0)
                    .map(one -> one.kind().name())
                    .collect(Collectors.joining(", "));
            throw new Refusal(
                    RedistributionRefusal.KIND_NOT_AVAILABLE,
                    others.isEmpty() ? "Ask again later: nothing is in stock." : "In stock now: " + others + ".");
        }
    }

    void change(DeviceKind kind, @Nullable String area, Mode mode, String reasonCode) {
        rows.put(
                kind,
                area == null ? EVERYWHERE : area,
                mode,
                reasonCode,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** What was said of the area, else of everywhere, else that it can be asked for. */
    private static Mode mode(List<AvailabilityRows.Row> said, DeviceKind kind, String area) {
        return said(said, kind, area).or(() -> said(said, kind, EVERYWHERE)).orElse(Mode.ON);
    }

    private static Optional<Mode> said(List<AvailabilityRows.Row> said, DeviceKind kind, String area) {
        return said.stream()
                .filter(row -> row.kind() == kind && row.area().equals(area))
                .map(AvailabilityRows.Row::mode)
                .findFirst();
    }

    private static boolean isOpen(Mode mode, long expected) {
        return switch (mode) {
            case ON -> true;
            case AUTOMATIC -> expected > 0;
            case OFF -> false;
        };
    }

    private static AvailabilityView.@Nullable Waits waits(List<Long> days) {
        if (days.size() < FEWEST_TOLD) {
            return null;
        }
        List<Long> sorted = days.stream().sorted().toList();
        int last = sorted.size() - 1;
        return new AvailabilityView.Waits(sorted.get(last / 4), sorted.get((3 * last + 3) / 4), sorted.size());
    }

    private static Map<DeviceKind, Long> counted(List<AvailabilityRows.Count> counts) {
        return counts.stream().collect(Collectors.toMap(AvailabilityRows.Count::kind, AvailabilityRows.Count::number));
    }
}
