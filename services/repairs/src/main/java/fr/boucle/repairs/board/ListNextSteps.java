package fr.boucle.repairs.board;

import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.DeviceRows;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.NextStep;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/next-steps")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class ListNextSteps {
    private static final UUID FIRST = new UUID(0, 0);

    private final BenchRows rows;
    private final Devices devices;
    private final InstantSource clock;

    ListNextSteps(BenchRows rows, Devices devices, InstantSource clock) {
        this.rows = rows;
        this.devices = devices;
        this.clock = clock;
    }

    /** A device and the one thing to do with it. */
    @ByName
    @Serdeable
    record View(
            UUID deviceId,
            String code,
            NextStep nextStep,
            String state,
            DeviceKind kind,
            @Nullable String manufacturer,
            @Nullable String model,
            List<String> openReasons,
            @Nullable LocalDate erasureDeadline,
            Instant since,
            @Nullable Toucher touchedBy) {}

    /** How many devices wait for a step. */
    @Serdeable
    record CountView(NextStep nextStep, long devices) {}

    @Operation(
            summary = "What to do next, device by device",
            description =
                    "Entrusted erasures by their deadline first, then what waits longest. mine=true: only devices that"
                            + " this technician touched last. At most 200. With step (one or several, separated by commas) and"
                            + " perhaps kind, days (unchanged for at least so many), reason (a slug why a medium is blocked) and mine: all that"
                            + " wait for it, oldest first, each with who touched it last, counted in X-Total-Count, paged by ?after= and ?limit=.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(
            @QueryValue @Nullable Boolean mine,
            @QueryValue @Nullable List<NextStep> step,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable @Min(0) @Max(3_650) Integer days,
            @QueryValue @Nullable @Pattern(regexp = "[a-z-]{3,60}") String reason,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        if (step != null && !step.isEmpty()) {
            Instant before = clock.instant().minus(Duration.ofDays(days == null ? 0 : days));
            Asked asked = new Asked(
                    step.stream().map(NextStep::name).toList(),
                    kind == null ? "" : kind.name(),
                    before,
                    member(mine, actor),
                    reason == null ? "" : reason);
            return station(asked, request, actor);
        }
        return HttpResponse.ok(rows.waiting(actor.organisation(), member(mine, actor)).stream()
                .map(row -> step(devices.device(row), row.changedAt(), null))
                .filter(one -> one.nextStep() != NextStep.NOTHING)
                .sorted(Comparator.comparing(
                                (View one) -> one.erasureDeadline() == null ? LocalDate.MAX : one.erasureDeadline())
                        .thenComparing(View::since))
                .toList());
    }

    /** Which devices of a station. */
    private record Asked(List<String> steps, String kind, Instant before, String member, String reason) {}

    private HttpResponse<List<View>> station(Asked asked, HttpRequest<?> request, Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId();
        UUID workshop = actor.organisation();
        List<DeviceRows.Row> page = rows.station(
                workshop,
                asked.steps(),
                asked.kind(),
                asked.before(),
                asked.member(),
                asked.reason(),
                after == null ? FIRST : after,
                paging.fetch());
        Map<UUID, Toucher> touched = touched(page, asked, actor);
        List<View> found = page.stream()
                .map(row -> step(devices.device(row), row.changedAt(), touched.get(row.id())))
                .toList();
        long all = rows.stationCount(
                workshop, asked.steps(), asked.kind(), asked.before(), asked.member(), asked.reason());
        return paging.answer(request, found, View::deviceId).header("X-Total-Count", Long.toString(all));
    }

    private Map<UUID, Toucher> touched(List<DeviceRows.Row> page, Asked asked, Actor actor) {
        if (page.isEmpty()) {
            return Map.of();
        }
        UUID first = page.getFirst().id();
        UUID last = page.getLast().id();
        return rows.touched(actor.organisation(), asked.steps(), first, last).stream()
                .collect(Collectors.toMap(BenchRows.Touch::deviceId, touch -> Toucher.of(touch.actor(), actor)));
    }

    @Operation(summary = "How many devices wait for each step", description = "mine=true as for the list.")
    @Get("/counts")
    @Transactional(readOnly = true)
    List<CountView> count(@QueryValue @Nullable Boolean mine, @Parameter(hidden = true) Actor actor) {
        return rows.counts(actor.organisation(), member(mine, actor)).stream()
                .map(row -> new CountView(NextStep.valueOf(row.nextStep()), row.devices()))
                .toList();
    }

    private static String member(@Nullable Boolean mine, Actor actor) {
        return Boolean.TRUE.equals(mine) ? actor.member().toString() : "";
    }

    private static View step(Device device, Instant since, @Nullable Toucher touchedBy) {
        DeviceFile file = device.file();
        return ListNextStepsViewBuilder.stagedBuilder()
                .deviceId(file.deviceId())
                .code(file.origin().code())
                .nextStep(NextStep.of(device))
                .state(device.state())
                .kind(file.device().kind())
                .manufacturer(file.device().manufacturer())
                .model(file.device().model())
                .openReasons(device instanceof Device.OnBench ? Bench.openMedia(file) : List.of())
                .erasureDeadline(file.donorOwns() ? file.origin().erasureDeadline() : null)
                .since(since)
                .touchedBy(touchedBy)
                .build();
    }
}
