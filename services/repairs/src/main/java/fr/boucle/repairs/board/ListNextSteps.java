package fr.boucle.repairs.board;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.DeviceRows;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.MemberMark;
import fr.boucle.repairs.device.NextStep;
import fr.boucle.repairs.twin.Twins;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class ListNextSteps {
    private static final Spreadsheet<View> SHEET = new Spreadsheet<>(
            "À l'établi",
            List.of(
                    new Spreadsheet.Column<>("Code", View::code),
                    new Spreadsheet.Column<>("Nature", view -> view.kind().label()),
                    new Spreadsheet.Column<>("Fabricant", View::manufacturer),
                    new Spreadsheet.Column<>("Modèle", View::model),
                    new Spreadsheet.Column<>("Étape", view -> view.nextStep().label()),
                    new Spreadsheet.Column<>("Depuis le", View::since),
                    new Spreadsheet.Column<>("À effacer avant le", View::erasureDeadline)));

    private final BenchRows rows;
    private final DeviceRows files;
    private final Devices devices;
    private final Twins twins;
    private final Listings listings;
    private final InstantSource clock;

    ListNextSteps(
            BenchRows rows, DeviceRows files, Devices devices, Twins twins, Listings listings, InstantSource clock) {
        this.rows = rows;
        this.files = files;
        this.devices = devices;
        this.twins = twins;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * A device and the one thing to do with it.
     *
     * @param holds where it waits for stock: the slugs of what its readiness would be refused for
     * @param touchedMark which colleague, by the mark that {@code people} tells
     */
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
            List<String> holds,
            @Nullable LocalDate erasureDeadline,
            Instant since,
            @Nullable Toucher touchedBy,
            @Nullable String touchedMark) {}

    /** How many devices wait for a step. */
    @Serdeable
    record CountView(NextStep nextStep, long devices) {}

    /** Which wait; what is given combines. */
    @Introspected
    record Filter(
            @QueryValue @Nullable Boolean mine,
            @QueryValue @Nullable UUID member,
            @QueryValue @Nullable List<NextStep> step,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable @Min(0) @Max(3_650) Integer days,

            @QueryValue @Nullable @Pattern(regexp = "[a-z-]{3,60}")
            String reason) {}

    @Operation(
            summary = "What to do next, device by device",
            description =
                    "All that wait, or with step (one or several, separated by commas) those that wait for it; each with who touched"
                            + " it last. kind; days: unchanged for at least so many; reason: a slug why a medium is blocked; mine=true: only"
                            + " devices that this technician touched last; member: that this colleague did (people tells who). They combine."
                            + " sort: urgency (entrusted erasures by their deadline, then what waits longest), since, code, kind or"
                            + " nextStep; unless told by since at a step, else by urgency. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/next-steps")
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(
            @Valid @RequestBean Filter filter, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Listing listing = station(filter, actor);
        return listings.page(listing, ListQuery.of(request, listing.columns(), Station.usualOrder(filter.step())))
                .map(ids -> views(ids, actor))
                .answer(request);
    }

    @Operation(
            summary = "The devices of a station as a file",
            description = "format: csv or xlsx. Filters and order as in the list; without step all that wait.")
    @Get("/next-steps.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            @Valid @RequestBean Filter filter,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = station(filter, actor);
        ListQuery query = ListQuery.of(request, listing.columns(), Station.usualOrder(filter.step()));
        return SHEET.download(
                "etabli",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids, actor).forEach(row)));
    }

    private Listing station(Filter filter, Actor actor) {
        UUID member = whose(filter.mine(), filter.member(), actor);
        return Station.of(filter.step(), filter.kind(), filter.days(), member, filter.reason(), clock)
                .listing(actor.organisation());
    }

    /** In whose hands they are to be, if that is asked. */
    private static @Nullable UUID whose(@Nullable Boolean mine, @Nullable UUID member, Actor actor) {
        return Boolean.TRUE.equals(mine) ? actor.member() : member;
    }

    private static String written(@Nullable UUID member) {
        return member == null ? "" : member.toString();
    }

    private List<View> views(List<UUID> ids, Actor actor) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String keys = Keys.of(ids);
        Map<UUID, String> touched = rows.touched(keys).stream()
                .collect(Collectors.toMap(BenchRows.Touch::deviceId, BenchRows.Touch::actor));
        List<DeviceRows.Row> found = Listings.inOrder(ids, files.all(keys), DeviceRows.Row::id);
        List<Device> shown = found.stream().map(devices::device).toList();
        Set<UUID> asked =
                twins.asked(shown.stream().filter(ListNextSteps::isToLeave).toList());
        return IntStream.range(0, found.size())
                .mapToObj(at -> {
                    DeviceRows.Row row = found.get(at);
                    Device device = shown.get(at);
                    List<String> holds =
                            isToLeave(device) ? ReadinessPolicy.held(device, asked.contains(row.id())) : List.of();
                    return step(device, holds, row.changedAt(), touched.get(row.id()), actor);
                })
                .toList();
    }

    private static boolean isToLeave(Device device) {
        return NextStep.of(device) == NextStep.MAKE_READY;
    }

    @Operation(summary = "How many devices wait for each step", description = "mine=true or member as for the list.")
    @Get("/next-steps/counts")
    @Transactional(readOnly = true)
    List<CountView> count(
            @QueryValue @Nullable Boolean mine,
            @QueryValue @Nullable UUID member,
            @Parameter(hidden = true) Actor actor) {
        return rows.counts(actor.organisation(), written(whose(mine, member, actor))).stream()
                .map(row -> new CountView(NextStep.valueOf(row.nextStep()), row.devices()))
                .toList();
    }

    private static View step(
            Device device, List<String> holds, Instant since, @Nullable String signature, Actor actor) {
        DeviceFile file = device.file();
        Toucher toucher = signature == null ? null : Toucher.of(signature, actor);
        return ListNextStepsViewBuilder.stagedBuilder()
                .deviceId(file.deviceId())
                .code(file.origin().code())
                .nextStep(NextStep.of(device))
                .state(device.state())
                .kind(file.device().kind())
                .manufacturer(file.device().manufacturer())
                .model(file.device().model())
                .openReasons(device instanceof Device.OnBench ? Bench.openMedia(file) : List.of())
                .holds(holds)
                .erasureDeadline(file.eraseBy())
                .since(since)
                .touchedBy(toucher)
                .touchedMark(
                        signature != null && toucher == Toucher.COLLEAGUE
                                ? MemberMark.of(Toucher.member(signature))
                                : null)
                .build();
    }
}
