package fr.boucle.donations.fate;

import fr.boucle.donations.device.MachineThreads;
import fr.boucle.messaging.Envelope;
import fr.boucle.values.DeviceKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what the other contexts tell of devices that left, and the differences that this makes. */
@Singleton
public class Fates {
    private static final int MAX_DETAIL = 120;
    private static final String DELIVERED = "DeviceDelivered";
    private static final String KIND_CORRECTED = "DeviceKindCorrected";
    private static final Set<String> COMES_TO_A_WORKSHOP =
            Set.of("DeviceReceived", "DeviceReady", "DeviceReturned", "DeviceSentBack");
    private static final Set<String> LEAVES_IT = Set.of(DELIVERED, "DeviceScrapped", "DeviceNotReceived");

    private final FateSteps steps;
    private final DifferenceRows differences;
    private final MachineThreads threads;
    private final Lives lives;

    Fates(FateSteps steps, DifferenceRows differences, MachineThreads threads, Lives lives) {
        this.steps = steps;
        this.differences = differences;
        this.threads = threads;
        this.lives = lives;
    }

    /**
     * A step, as whoever follows the device reads it.
     *
     * @param recipient of a delivery that says so: a household or a structure
     * @param refurbished what its workshop may call it, where it said so
     */
    public record Step(
            String event,
            Instant at,
            @Nullable String recipient,
            @Nullable Boolean refurbished) {}

    /** What became of a device since it left, in the order in which it happened. */
    public List<Step> of(UUID deviceId) {
        return ofDevice(steps.of(deviceId)).stream()
                .map(row -> new Step(
                        row.event(),
                        row.happenedAt(),
                        row.event().equals(DELIVERED) ? row.detail() : null,
                        row.refurbished()))
                .toList();
    }

    /** Without the waste of a part that was replaced: the device itself lives on, until it is scrapped. */
    static List<FateSteps.Row> ofDevice(List<FateSteps.Row> steps) {
        int scrapped = steps.stream()
                .filter(step -> step.event().equals("DeviceScrapped"))
                .mapToInt(FateSteps.Row::hop)
                .min()
                .orElse(Integer.MAX_VALUE);
        return steps.stream()
                .filter(step ->
                        !step.event().equals("WasteItemAccepted") || step.hop() >= scrapped || isSentByDonor(steps))
                .toList();
    }

    /** What the donor sent to waste himself came to no workshop. */
    private static boolean isSentByDonor(List<FateSteps.Row> steps) {
        return steps.stream().noneMatch(step -> step.event().equals("DeviceReceived"));
    }

    /** Of which kind it is, as far as these steps tell: as somebody who looked at it said last. */
    static DeviceKind kind(List<FateSteps.Row> steps, DeviceKind listed) {
        return steps.stream()
                .filter(step -> step.event().equals(KIND_CORRECTED))
                .flatMap(step -> Arrays.stream(DeviceKind.values())
                        .filter(kind -> kind.name().equals(step.detail())))
                .reduce(listed, (_, last) -> last);
    }

    /** Of which kind it is: as it was listed, or as somebody who looked at it said last. */
    public DeviceKind kind(UUID deviceId, DeviceKind listed) {
        return kind(steps.of(deviceId), listed);
    }

    /** Whether a workshop has the machine, as far as it was told: under this file, or under the one that it goes on with. */
    public boolean isAtWorkshop(UUID deviceId) {
        List<UUID> since = lives.after(deviceId);
        return steps.of(since.isEmpty() ? deviceId : since.getLast()).stream()
                .map(FateSteps.Row::event)
                .filter(event -> COMES_TO_A_WORKSHOP.contains(event) || LEAVES_IT.contains(event))
                .reduce((_, last) -> last)
                .filter(COMES_TO_A_WORKSHOP::contains)
                .isPresent();
    }

    /** Adds a step; its place among the others is its hop and sequence, not its arrival. */
    void tell(Envelope envelope, UUID deviceId, @Nullable String detail, Instant at) {
        tell(envelope, deviceId, detail, at, null);
    }

    /** A step, with whether a workshop may call the device refurbished where it made it ready. */
    void tell(Envelope envelope, UUID deviceId, @Nullable String detail, Instant at, @Nullable Boolean refurbished) {
        String[] type = envelope.type().split("\\.");
        Integer hop = envelope.hop();
        steps.add(
                envelope.id(),
                deviceId,
                hop == null ? 0 : hop,
                envelope.sequence(),
                type[2],
                type[3],
                detail == null ? null : detail.substring(0, Math.min(detail.length(), MAX_DETAIL)),
                at,
                refurbished);
    }

    void missing(UUID deviceId, UUID receiver, String code, Instant at) {
        differences.open(deviceId, "NOT_RECEIVED", receiver, code, at);
        differences.nameDonor(deviceId);
    }

    void unexpected(UUID deviceId, UUID receiver, String code, Instant at) {
        differences.open(deviceId, "UNEXPECTED", receiver, code, at);
    }

    void join(UUID former, UUID deviceId, Instant at) {
        threads.join(former, deviceId, at);
    }

    void part(UUID former, UUID deviceId) {
        threads.part(former, deviceId);
    }

    void found(UUID deviceId, Instant at) {
        differences.found(deviceId, at);
    }

    void link(UUID missing, UUID unexpected) {
        differences.link(missing, unexpected);
        differences.link(unexpected, missing);
    }
}
