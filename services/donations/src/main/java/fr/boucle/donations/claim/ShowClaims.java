package fr.boucle.donations.claim;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.web.Actor;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Claims as the two sides read them; nobody else sees them. */
@Tag(name = "claims")
@Controller("/api/donations")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowClaims {
    private static final String USUAL_ORDER = "-claimedAt";
    private static final Spreadsheet<ClaimView> SHEET = new Spreadsheet<>(
            "Réservations",
            List.of(
                    new Spreadsheet.Column<>("Lot", ClaimView::lotTitle),
                    new Spreadsheet.Column<>("Donneur", ClaimView::donorName),
                    new Spreadsheet.Column<>("Demandeur", ClaimView::claimantName),
                    new Spreadsheet.Column<>("État", view -> view.state().label()),
                    new Spreadsheet.Column<>("Appareils", view -> view.devices().size()),
                    new Spreadsheet.Column<>("Demandée le", ClaimView::claimedAt),
                    new Spreadsheet.Column<>("À décider avant le", ClaimView::expiresAt)));

    private final Listings listings;
    private final ClaimRows rows;
    private final ClaimViews views;

    ShowClaims(Listings listings, ClaimRows rows, ClaimViews views) {
        this.listings = listings;
        this.rows = rows;
        this.views = views;
    }

    /** Which are looked for; what is given combines. */
    @Introspected
    record Filter(
            @QueryValue @Nullable ClaimState state,
            @QueryValue @Nullable UUID lotId,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate until,
            @QueryValue @Nullable String q) {}

    @Operation(
            summary = "The organisation's claims",
            description =
                    "Made by it or on its lots. state; lotId; from, until: the day of the claim; q: words of the lot's title or of the"
                            + " other side's name. They combine. sort: claimedAt, expiresAt, state, lotTitle,"
                            + " donorName, claimantName or deviceCount; the newest first unless"
                            + " told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/claims")
    @Transactional(readOnly = true)
    HttpResponse<List<ClaimView>> list(
            HttpRequest<?> request, @RequestBean Filter filter, @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, filter);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return listings.page(listing, query).map(views::of).answer(request);
    }

    @Operation(summary = "The claims as a file", description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/claims.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format, HttpRequest<?> request, @RequestBean Filter filter, @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, filter);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "reservations",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views.of(ids).forEach(row)));
    }

    @Operation(summary = "One claim", description = "For its two sides; 404 for anybody else.")
    @Get("/claims/{claimId}")
    @Transactional(readOnly = true)
    HttpResponse<ClaimView> show(UUID claimId, @Parameter(hidden = true) Actor actor) {
        ClaimRow row = rows.find(claimId)
                .filter(found -> found.donorId().equals(actor.organisation())
                        || found.claimantId().equals(actor.organisation()))
                .orElseThrow(Claim::none);
        return new Version(row.version())
                .tag(HttpResponse.ok(views.of(List.of(claimId)).getFirst()));
    }

    private static Listing listing(Actor actor, Filter filter) {
        UUID own = actor.organisation();
        return Listing.of("""
                        claim c JOIN lot l ON l.id = c.lot_id
                        LEFT JOIN organisation d ON d.id = c.donor_id LEFT JOIN organisation t ON t.id = c.claimant_id""", "c.id")
                .where("c.donor_id = ? OR c.claimant_id = ?", own, own)
                .whereGiven("c.state = ?", filter.state())
                .whereGiven("c.lot_id = ?", filter.lotId())
                .whereDays("c.claimed_at", filter.from(), filter.until())
                .whereWords("l.title LIKE ? OR d.name LIKE ? OR t.name LIKE ?", filter.q())
                .column("claimedAt", "c.claimed_at", Listing.Kind.TIME)
                .column("expiresAt", "COALESCE(c.expires_at, c.claimed_at)", Listing.Kind.TIME)
                .column("state", "c.state", Listing.Kind.TEXT)
                .column("lotTitle", "l.title", Listing.Kind.TEXT)
                .column("donorName", "COALESCE(d.name, '')", Listing.Kind.TEXT)
                .column("claimantName", "COALESCE(t.name, '')", Listing.Kind.TEXT)
                .column(
                        "deviceCount",
                        "(SELECT COUNT(*) FROM claim_device x WHERE x.claim_id = c.id)",
                        Listing.Kind.NUMBER);
    }
}
