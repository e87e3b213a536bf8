package fr.boucle.donations.fate;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.web.Actor;
import fr.boucle.web.ListQuery;
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
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent and what was received, as far as they differ: for the donor and the receiver. */
@Tag(name = "differences")
@Controller("/api/donations")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowDifferences {
    private static final String USUAL_ORDER = "-reportedAt";
    private static final Spreadsheet<DifferenceView> SHEET = new Spreadsheet<>(
            "Écarts",
            List.of(
                    new Spreadsheet.Column<>("Code", DifferenceView::code),
                    new Spreadsheet.Column<>(
                            "Écart", view -> view.difference().equals("UNEXPECTED") ? "non attendu" : "non reçu"),
                    new Spreadsheet.Column<>("Signalé le", DifferenceView::reportedAt),
                    new Spreadsheet.Column<>("Retrouvé le", DifferenceView::foundAt),
                    new Spreadsheet.Column<>("Explication", DifferenceView::explanation),
                    new Spreadsheet.Column<>("Clos le", DifferenceView::closedAt)));

    private final Listings listings;
    private final DifferenceRows rows;

    ShowDifferences(Listings listings, DifferenceRows rows) {
        this.listings = listings;
        this.rows = rows;
    }

    @Operation(
            summary = "Differences between sent and received",
            description =
                    "Of the donor, and of the receiver; told by the workshop's events. open: not closed yet (true) or closed; from,"
                            + " until: the day of the report; q: a part of the code. sort: reportedAt, code, difference or state (open, found again,"
                            + " closed); the newest first"
                            + " unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/differences")
    @Transactional(readOnly = true)
    HttpResponse<List<DifferenceView>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable Boolean open,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate until,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, open, from, until, q);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(
            summary = "The differences as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/differences.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable Boolean open,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate until,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, open, from, until, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "ecarts",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    private static Listing listing(
            Actor actor,
            @Nullable Boolean open,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String q) {
        UUID own = actor.organisation();
        return Listing.of("difference d", "d.device_id")
                .where("d.donor_id = ? OR d.receiver_id = ?", own, own)
                .whereGiven("(d.closed_at IS NULL) = ?", open)
                .whereDays("d.reported_at", from, until)
                .whereWords("d.code LIKE ?", q == null ? null : q.replace("-", ""))
                .column("reportedAt", "d.reported_at", Listing.Kind.TIME)
                .column("code", "d.code", Listing.Kind.TEXT)
                .column("difference", "d.kind", Listing.Kind.TEXT)
                .column(
                        "state",
                        "CASE WHEN d.closed_at IS NOT NULL THEN 2 WHEN d.found_at IS NOT NULL THEN 1 ELSE 0 END",
                        Listing.Kind.NUMBER);
    }

    private List<DifferenceView> views(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Listings.inOrder(ids, rows.findAll(Keys.of(ids)), DifferenceRows.Row::deviceId).stream()
                        .map(DifferenceView::of)
                        .toList();
    }
}
