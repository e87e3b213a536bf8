package fr.boucle.donations.convention;

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

/** The conventions of an organisation, as donor or as taker. */
@Tag(name = "conventions")
@Controller("/api/donations")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListConventions {
    private static final String USUAL_ORDER = "-drawnUpAt";
    private static final Spreadsheet<ConventionSummaries.View> SHEET = new Spreadsheet<>(
            "Conventions",
            List.of(
                    new Spreadsheet.Column<>("Lot", ConventionSummaries.View::lotTitle),
                    new Spreadsheet.Column<>("Cédant", ConventionSummaries.View::donorName),
                    new Spreadsheet.Column<>("Bénéficiaire", ConventionSummaries.View::takerName),
                    new Spreadsheet.Column<>("État", view -> view.state().label()),
                    new Spreadsheet.Column<>("Appareils", ConventionSummaries.View::deviceCount),
                    new Spreadsheet.Column<>("Établie le", ConventionSummaries.View::drawnUpAt),
                    new Spreadsheet.Column<>("Retrait avant le", ConventionSummaries.View::removalDeadline)));

    private final Listings listings;
    private final ConventionSummaries summaries;

    ListConventions(Listings listings, ConventionSummaries summaries) {
        this.listings = listings;
        this.summaries = summaries;
    }

    @Operation(
            summary = "The organisation's conventions",
            description =
                    "state: TO_SIGN, SIGNED, HANDED_OVER or CANCELLED; from, until: the day it was drawn up; q: words of the lot's"
                            + " title or the other side's name. sort: drawnUpAt, removalDeadline, state, lotTitle; the newest first"
                            + " unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/conventions")
    @Transactional(readOnly = true)
    HttpResponse<List<ConventionSummaries.View>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable ConventionState state,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate until,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, state, from, until, q);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(
            summary = "The conventions as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/conventions.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable ConventionState state,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate until,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, state, from, until, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "conventions",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    private List<ConventionSummaries.View> views(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Listings.inOrder(ids, summaries.of(Keys.of(ids)), ConventionSummaries.View::conventionId);
    }

    private static Listing listing(
            Actor actor,
            @Nullable ConventionState state,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String q) {
        UUID own = actor.organisation();
        return Listing.of("""
                        convention v JOIN claim c ON c.id = v.claim_id JOIN lot l ON l.id = c.lot_id
                        LEFT JOIN organisation d ON d.id = v.donor_id LEFT JOIN organisation t ON t.id = v.taker_id""", "v.id")
                .where("v.donor_id = ? OR v.taker_id = ?", own, own)
                .whereGiven("v.state = ?", state)
                .whereDays("v.drawn_up_at", from, until)
                .whereWords("l.title LIKE ? OR d.name LIKE ? OR t.name LIKE ?", q)
                .column("drawnUpAt", "v.drawn_up_at", Listing.Kind.TIME)
                .column("removalDeadline", "v.removal_deadline", Listing.Kind.DAY)
                .column("state", "v.state", Listing.Kind.TEXT)
                .column("lotTitle", "l.title", Listing.Kind.TEXT);
    }
}
