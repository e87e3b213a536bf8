package fr.boucle.repairs.erasure;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the lines of one run say of one drive, gathered as they come. */
final class NwipeNotes {
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    private final Set<String> serials = new HashSet<>();
    private final Set<Long> sizes = new HashSet<>();
    private final Set<String> methods = new HashSet<>();
    private @Nullable String model;
    private boolean flash;
    private boolean ended;
    private boolean readBack;
    private boolean troubled;
    private boolean backwards;
    private boolean sanitizeFailed;
    private NwipeDrive.Hidden hidden = NwipeDrive.Hidden.NONE;
    private @Nullable Long leastWritten;
    private @Nullable Long mostWritten;
    private @Nullable String sanitize;
    private @Nullable LocalDateTime first;
    private @Nullable LocalDateTime last;
    private @Nullable LocalDateTime began;

    /** A line about this drive, at a time. */
    void at(LocalDateTime when) {
        if (last != null && when.isBefore(last.minus(CLOCK_STEP))) {
            backwards = true;
        }
        first = first == null ? when : first;
        last = when;
    }

    void listed(String bus, String name, String serial) {
        model = name.strip();
        flash = FlashModels.isFlashBus(bus);
        serials.add(serial.strip());
    }

    void serial(String serial) {
        serials.add(serial.strip());
    }

    void size(long bytes) {
        sizes.add(bytes);
    }

    void invoked(String method) {
        methods.add(method.strip());
        began = last;
    }

    void wrote(long bytes) {
        leastWritten = leastWritten == null ? bytes : Math.min(leastWritten, bytes);
        mostWritten = mostWritten == null ? bytes : Math.max(mostWritten, bytes);
    }

    void end() {
        ended = true;
    }

    void readBack() {
        readBack = true;
    }

    void trouble() {
        troubled = true;
    }

    void hides(NwipeDrive.Hidden what) {
        hidden = what.compareTo(hidden) > 0 ? what : hidden;
    }

    void sanitized(String action, boolean succeeded) {
        sanitize = succeeded ? action : null;
        sanitizeFailed = !succeeded;
    }

    Optional<String> model() {
        return Optional.ofNullable(model);
    }

    Optional<String> serial() {
        return serials.stream().findFirst();
    }

    boolean hasOneSerial() {
        return serials.size() < 2;
    }

    boolean isFlash() {
        return flash;
    }

    @Nullable
    Long bytes() {
        return sizes.size() == 1 ? sizes.iterator().next() : null;
    }

    /** The bytes of the shortest pass, once every pass ended. */
    Optional<Long> written() {
        return ended ? Optional.ofNullable(leastWritten) : Optional.empty();
    }

    /** Whether its passes are told one by one and none of them was read back. */
    boolean neverReadBack() {
        return ended && mostWritten != null && !readBack;
    }

    Optional<String> sanitize() {
        return Optional.ofNullable(sanitize);
    }

    boolean hasFailed() {
        return sanitizeFailed;
    }

    NwipeDrive.Times times(@Nullable LocalDateTime over) {
        LocalDateTime start = began == null ? first : began;
        return new NwipeDrive.Times(start == null ? over : start, over == null ? last : over);
    }

    NwipeDrive.Notes notes(List<String> ofTables) {
        List<String> contradictions = new ArrayList<>(ofTables);
        if (backwards) {
            contradictions.add("time runs backwards");
        }
        if (sizes.size() > 1) {
            contradictions.add("two sizes");
        }
        if (methods.size() > 1) {
            contradictions.add("two methods");
        }
        Long size = bytes();
        if (mostWritten != null && size != null && mostWritten > size) {
            contradictions.add("more written than there is");
        }
        return new NwipeDrive.Notes(hidden, troubled, sanitizeFailed, List.copyOf(contradictions));
    }

    /** Whether the method it was begun with is the one the run's last line names; not where it says none. */
    boolean began(String method) {
        return methods.isEmpty() || methods.contains(method);
    }

    /** How long the passes took by the lines' own clock. */
    Optional<Duration> took() {
        return began == null || last == null ? Optional.empty() : Optional.of(Duration.between(began, last));
    }
}
