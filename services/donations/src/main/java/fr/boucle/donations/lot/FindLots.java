package fr.boucle.donations.lot;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.donations.Keys;
import fr.boucle.donations.reading.Condition;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.references.Communes;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever may receive looks for published lots; a donor also reads its own of any state. */
@Tag(name = "lots")
@Controller("/api/donations")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class FindLots {
    private static final String OWN_ORDER = "-createdAt";
    private static final Spreadsheet<View> SHEET = new Spreadsheet<>(
            "Lots",
            List.of(
                    new Spreadsheet.Column<>("Titre", View::title),
                    new Spreadsheet.Column<>("État", view -> view.state().label()),
                    new Spreadsheet.Column<>("Commune", View::communeCode),
                    new Spreadsheet.Column<>("Distance (km)", View::distanceKm),
                    new Spreadsheet.Column<>("Appareils", View::deviceCount),
                    new Spreadsheet.Column<>("Réservations jusqu'au", View::claimDeadline),
                    new Spreadsheet.Column<>("Retrait jusqu'au", View::removalDeadline)));

    private final LotRows rows;
    private final Listings listings;

    FindLots(LotRows rows, Listings listings) {
        this.rows = rows;
        this.listings = listings;
    }

    /**
     * A lot in a list.
     *
     * @param distanceKm from the commune named by {@code near}, centre to centre; absent where one of the two communes has none
     */
    @Serdeable
    record View(
            UUID lotId,
            Lot.State state,
            String title,
            UUID donorId,
            String communeCode,
            @Nullable Integer distanceKm,
            int deviceCount,
            Instant claimDeadline,
            LocalDate removalDeadline) {}

    @Operation(
            summary = "Published lots",
            description =
                    "kind and condition (as the inventory tells it): a lot with such a device; q: words, each a part of the title, a"
                            + " kind, a maker or a model. communeCode: there alone. near (INSEE code): distanceKm is told,"
                            + " from the centre of that commune; with withinKm: in communes at most so far away."
                            + " mine=true: the organisation's own lots, of one state if asked. sort: createdAt, title,"
                            + " claimDeadline, removalDeadline, deviceCount, communeCode or state; - before it turns it around."
                            + " X-Total-Count counts to 10,000, then 10000+.")
    @Get("/lots")
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable Boolean mine,
            @QueryValue Lot.@Nullable State state,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable Condition condition,
            @QueryValue @Nullable String communeCode,
            @QueryValue @Nullable String near,
            @QueryValue @Nullable Integer withinKm,
            @QueryValue @Nullable Integer minDevices,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        LotFilter filter = new LotFilter(kind, condition, communeCode, around(near, withinKm), minDevices, q);
        return listings.page(listing(filter, mine, state, actor), query(request, mine))
                .map(ids -> views(ids, near))
                .answer(request);
    }

    @Operation(summary = "The lots as a file", description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/lots.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable Boolean mine,
            @QueryValue Lot.@Nullable State state,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable Condition condition,
            @QueryValue @Nullable String communeCode,
            @QueryValue @Nullable String near,
            @QueryValue @Nullable Integer withinKm,
            @QueryValue @Nullable Integer minDevices,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        ListFormat as = ListFormat.of(format);
        LotFilter filter = new LotFilter(kind, condition, communeCode, around(near, withinKm), minDevices, q);
        Listing listing = listing(filter, mine, state, actor);
        return SHEET.download(
                "lots",
                as,
                row -> listings.each(
                        listing, query(request, mine), ids -> views(ids, near).forEach(row)));
    }

    private static Listing listing(LotFilter filter, @Nullable Boolean mine, Lot.@Nullable State state, Actor actor) {
        return Boolean.TRUE.equals(mine) ? filter.own(actor.organisation(), state) : filter.published();
    }

    private static ListQuery query(HttpRequest<?> request, @Nullable Boolean mine) {
        return ListQuery.of(
                request, LotFilter.columns(), Boolean.TRUE.equals(mine) ? OWN_ORDER : LotFilter.USUAL_ORDER);
    }

    /** Of the communes that have published lots, those near enough: few, however many communes there are. */
    private @Nullable List<String> around(@Nullable String near, @Nullable Integer withinKm) {
        String from = near == null ? null : commune(near);
        if (from == null || withinKm == null) {
            return null;
        }
        return rows.places().stream()
                .filter(place -> place.equals(from)
                        || Communes.shipped().kilometres(from, place).orElse(Integer.MAX_VALUE) <= withinKm)
                .toList();
    }

    private List<View> views(List<UUID> ids, @Nullable String near) {
        return ids.isEmpty()
                ? List.of()
                : Listings.inOrder(ids, rows.findAll(Keys.of(ids)), LotRows.Row::id).stream()
                        .map(row -> view(row, near))
                        .toList();
    }

    private View view(LotRows.Row row, @Nullable String near) {
        return new View(
                row.id(),
                row.state(),
                row.title(),
                row.ownerId(),
                row.communeCode(),
                near == null ? null : distance(near, row.communeCode()),
                row.deviceCount(),
                row.claimDeadline(),
                row.removalDeadline());
    }

    private @Nullable Integer distance(String near, String place) {
        OptionalInt kilometres = Communes.shipped().kilometres(near, place);
        return kilometres.isEmpty() ? null : kilometres.getAsInt();
    }

    private static String commune(String near) {
        if (!near.matches("[0-9][0-9AB][0-9]{3}")) {
            throw new Refusal(CommonRefusal.MALFORMED, "near is the INSEE code of a commune, five characters.");
        }
        return near;
    }
}
