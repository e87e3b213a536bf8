package fr.boucle.repairs.erasure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.boucle.messaging.EventJson;
import fr.boucle.persistence.Idempotency;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.DateExplanation;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.values.Ids;
import fr.boucle.values.Sha256;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/erasure-reports")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Erasure")
class AttachErasureReport {
    private static final String OPERATION = "POST /api/repairs/erasure-reports";

    private final MediumFinder finder;
    private final Devices devices;
    private final ErasureReports reports;
    private final RunProofs runs;
    private final Idempotency idempotency;
    private final EventJson json;
    private final InstantSource clock;

    AttachErasureReport(
            MediumFinder finder,
            Devices devices,
            ErasureReports reports,
            RunProofs runs,
            Idempotency idempotency,
            EventJson json,
            InstantSource clock) {
        this.finder = finder;
        this.devices = devices;
        this.reports = reports;
        this.runs = runs;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    @Serdeable
    record View(UUID reportId, String sha256, String tool, List<DriveView> drives) {}

    @Operation(
            summary = "Attach a log or certificate of nwipe, hdparm or nvme-cli to the devices whose media it erased",
            description =
                    "One log may hold drives of many devices, wiped in their own machine or on a bench: each is bound by its"
                            + " serial. Kept are its SHA-256 and what it says of each drive. A run that began before its"
                            + " device arrived needs dateExplained: CLOCK_WRONG, WIPED_BEFORE_ARRIVAL or RECEPTION_NOTED_LATER, which stands on the"
                            + " certificate. Publishes ErasureAccepted or ErasureBlocked for each device.")
    @Post
    @Consumes(MediaType.TEXT_PLAIN)
    @Transactional
    HttpResponse<?> attach(
            @Body byte[] log,
            @QueryValue @Nullable DateExplanation dateExplained,
            @Header("Idempotency-Key") @Nullable String key,
            @Parameter(hidden = true) Actor actor) {
        String sha256 = Sha256.hex(log);
        return idempotency.once(
                key,
                actor.member().toString(),
                OPERATION,
                sha256 + dateExplained,
                () -> HttpResponse.created(attach(NwipeLog.read(log), sha256, dateExplained, actor)));
    }

    private View attach(NwipeLog log, String sha256, @Nullable DateExplanation explained, Actor actor) {
        List<MediumFinder.Judged> read = log.drives().stream()
                .map(drive -> finder.judge(drive, actor.organisation()))
                .map(one -> explained == null ? one.with(one.verdict().unexplained()) : one)
                .toList();
        Map<UUID, DeviceFile> locked = lock(read, actor);
        List<MediumFinder.Judged> judged =
                read.stream().map(one -> taken(one, locked)).toList();
        Map<String, List<MediumFinder.Judged>> byDevice = judged.stream()
                .filter(one -> one.deviceId().isPresent())
                .collect(groupingBy(one -> one.deviceId().orElseThrow().toString(), TreeMap::new, toList()));
        Instant now = clock.instant();
        ErasureFindings findings = new ErasureFindings(log.version(), sha256, now, explained);
        byDevice.forEach((id, drives) -> devices.change(
                UUID.fromString(id), actor, null, device -> findings.events(Bench.require(device), drives)));
        List<DriveView> views = judged.stream()
                .map(one -> DriveView.of(
                        explained == null ? one : one.with(one.verdict().explained())))
                .toList();
        View view = new View(Ids.next(), sha256, log.version(), views);
        reports.keep(view, json.write(view), actor, now);
        return view;
    }

    /** The devices it may prove, in the order of their ids. */
    private Map<UUID, DeviceFile> lock(List<MediumFinder.Judged> judged, Actor actor) {
        Map<UUID, DeviceFile> locked = new HashMap<>();
        judged.stream()
                .flatMap(one -> one.deviceId().stream())
                .distinct()
                .sorted(Devices.ORDER)
                .forEach(id -> {
                    Device device = devices.lock(id, actor.organisation()).orElseThrow(Devices::unknown);
                    DeviceFile _ = locked.put(id, device.file());
                });
        return locked;
    }

    /** A run that proves this medium proves no other; one that another took in the meantime proves nothing. */
    private MediumFinder.Judged taken(MediumFinder.Judged judged, Map<UUID, DeviceFile> locked) {
        Optional<DeviceFile> proved = judged.deviceId()
                .filter(_ -> judged.verdict().isAccepted())
                .flatMap(id -> Optional.ofNullable(locked.get(id)));
        boolean taken = proved.filter(file -> !runs.take(judged.drive(), file, judged.mediumSerial(), clock.instant()))
                .isPresent();
        return taken ? judged.with(judged.verdict().and("run-already-used")) : judged;
    }
}
