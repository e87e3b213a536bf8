package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.observatory.WholeThread;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way of one device, from the row of an inventory to its line of waste, as one page of a dossier shows it.
 *
 * @param row none where it came of no file, or the right does not reach it
 * @param certificate the number of its certificate of erasure
 */
public record Trail(
        String deviceId,
        WholeThread thread,
        @Nullable InventoryRow row,
        @Nullable String certificate,
        List<Item> items) {
    /** Each says why in words of its own. */
    private static final Map<String, String> FORKS = Map.of(
            "DeviceScrapped", "scrapReason",
            "DeviceSentToWaste", "wasteReason");

    private static final Set<String> ERASURES = Set.of("ErasureAccepted", "ErasureBlocked");

    /** The row of an inventory that a device came of. */
    @Serdeable
    public record InventoryRow(
            String inventoryId,
            @Nullable String fileName,
            long line,
            @Nullable Instant readAt,
            @Nullable Understood understood) {}

    /** What was read in it. */
    @Serdeable
    public record Understood(@Nullable Named name, @Nullable LocalDate acquiredOn) {}

    /** By what the device is known. */
    @Serdeable
    public record Named(
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String serialNumber,
            @Nullable String assetTag) {}

    /** A certificate of erasure by its number. */
    @Serdeable
    public record Certified(String certificateId) {}

    /** A piece of waste that came of it. */
    @Serdeable
    public record Item(
            String itemId,
            @Nullable String lotId,
            @Nullable String kind,
            @Nullable String wasteCode,
            long massGrams) {}

    /** Its printed code; until its story has arrived, the beginning of its number. */
    public String name() {
        String code = thread.code();
        return code == null ? deviceId.substring(0, 8) : code;
    }

    /** Who decided between reuse and waste, when and why: the last step that did. */
    public @Nullable Fork fork() {
        return thread.steps().reversed().stream()
                .flatMap(step -> Stream.ofNullable(FORKS.get(step.event()))
                        .map(words -> new Fork(words, step.fact("reasonCode"), step.organisationName(), step.at())))
                .findFirst()
                .orElse(null);
    }

    /** That it is waste, by whose decision and why. */
    public record Fork(
            String words, @Nullable String reason, @Nullable String by, Instant at) {}

    /** What was said of its media last. */
    public WholeThread.@Nullable Step erasure() {
        return thread.steps().reversed().stream()
                .filter(step -> ERASURES.contains(step.event()))
                .findFirst()
                .orElse(null);
    }

    public @Nullable String convention() {
        return convention(thread).orElse(null);
    }

    static Optional<String> convention(WholeThread thread) {
        return thread.steps().stream()
                .filter(step -> step.event().equals("ConventionSigned"))
                .flatMap(step -> Stream.ofNullable(step.subjectId()))
                .reduce((_, last) -> last);
    }

    static Optional<String> certificate(WholeThread thread) {
        return thread.steps().stream()
                .flatMap(step -> Stream.ofNullable(step.fact("certificateId")))
                .reduce((_, last) -> last);
    }
}
