package fr.boucle.donations.lot;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.donations.reading.Condition;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
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
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever may receive looks for published lots; a donor also reads its own of any state. */
@Tag(name = "lots")
@Controller("/api/donations")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class FindLots {
    private static final String OWN_ORDER = "-createdAt";
    private static final Spreadsheet<LotLines.Named> SHEET = new Spreadsheet<>(
            "Lots",
            List.of(
                    new Spreadsheet.Column<>("Titre", line -> line.lot().title()),
                    new Spreadsheet.Column<>("Collectivité", LotLines.Named::donor),
                    new Spreadsheet.Column<>("État", line -> line.lot().state().label()),
                    new Spreadsheet.Column<>("Commune", LotLines.Named::commune),
                    new Spreadsheet.Column<>(
                            "Code de la commune", line -> line.lot().communeCode()),
                    new Spreadsheet.Column<>("Distance (km)", line -> line.lot().distanceKm()),
                    new Spreadsheet.Column<>("Appareils", line -> line.lot().deviceCount()),
                    new Spreadsheet.Column<>(
                            "Appareils réservés", line -> line.lot().claimedCount()),
                    new Spreadsheet.Column<>(
                            "Réservations jusqu'au", line -> line.lot().claimDeadline()),
                    new Spreadsheet.Column<>(
                            "Retrait jusqu'au", line -> line.lot().removalDeadline())));

    private final LotLines lines;
    private final Listings listings;

    FindLots(LotLines lines, Listings listings) {
        this.lines = lines;
        this.listings = listings;
    }

    /** Which are looked for, from where; what is given combines. */
    @Introspected
    record Search(
            @QueryValue @Nullable Boolean mine,
            @QueryValue @Nullable LotState state,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable Condition condition,
            @QueryValue @Nullable String communeCode,
            @QueryValue @Nullable String near,
            @QueryValue @Nullable Integer withinKm,
            @QueryValue @Nullable Integer minDevices,
            @QueryValue @Nullable Boolean fits,
            @QueryValue @Nullable String q) {
        private boolean isOwn() {
            return Boolean.TRUE.equals(mine);
        }

        private boolean isFitting() {
            return Boolean.TRUE.equals(fits);
        }
    }

    @Operation(
            summary = "Published lots",
            description =
                    "kind and condition (as the inventory tells it): a lot with such a device; q: words, each a part of the title, a"
                            + " kind, a maker or a model. communeCode: there alone. near (INSEE code): distanceKm is told,"
                            + " from the centre of that commune; with withinKm: in communes at most so far away. fits=true: those of which the"
                            + " organisation may claim something now, from its own commune unless near is told."
                            + " mine=true: the organisation's own lots, of one state if asked. sort: createdAt, title,"
                            + " claimDeadline, removalDeadline, deviceCount, communeCode, donorName or state; - before it turns it around."
                            + " X-Total-Count counts to 10,000, then 10000+.")
    @Get("/lots")
    @Transactional(readOnly = true)
    HttpResponse<List<LotLineView>> list(
            HttpRequest<?> request, @RequestBean Search search, @Parameter(hidden = true) Actor actor) {
        String from = lines.from(search.near(), search.isFitting(), actor);
        return listings.page(listing(search, from, actor), query(request, search))
                .map(ids -> lines.of(ids, from))
                .answer(request);
    }

    @Operation(summary = "The lots as a file", description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/lots.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format, HttpRequest<?> request, @RequestBean Search search, @Parameter(hidden = true) Actor actor) {
        ListFormat as = ListFormat.of(format);
        String from = lines.from(search.near(), search.isFitting(), actor);
        Listing listing = listing(search, from, actor);
        return SHEET.download(
                "lots",
                as,
                row -> listings.each(listing, query(request, search), ids -> lines.named(ids, from)
                        .forEach(row)));
    }

    private Listing listing(Search search, @Nullable String from, Actor actor) {
        LotFilter filter = new LotFilter(
                search.kind(),
                search.condition(),
                search.communeCode(),
                lines.around(from, search.withinKm()),
                search.minDevices(),
                lines.among(search.isFitting(), actor),
                search.q());
        return search.isOwn() ? filter.own(actor.organisation(), search.state()) : filter.published();
    }

    private static ListQuery query(HttpRequest<?> request, Search search) {
        return ListQuery.of(request, LotFilter.columns(), search.isOwn() ? OWN_ORDER : LotFilter.USUAL_ORDER);
    }
}
