package fr.boucle.wasteregister.delegation;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
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

/** The journal: who of another organisation looked at this register. */
@Tag(name = "delegations")
@Controller("/api/waste-register")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListLooks {
    private static final String USUAL_ORDER = "-lookedAt";
    private static final Spreadsheet<LookView> SHEET = new Spreadsheet<>(
            "Consultations",
            List.of(
                    new Spreadsheet.Column<>("Quand", LookView::lookedAt),
                    new Spreadsheet.Column<>("Organisme", LookView::organisationName),
                    new Spreadsheet.Column<>("Membre", LookView::memberId),
                    new Spreadsheet.Column<>("Lecture", LookView::operation),
                    new Spreadsheet.Column<>("De quoi", LookView::subject)));

    private final Listings listings;
    private final LookRows rows;

    ListLooks(Listings listings, LookRows rows) {
        this.listings = listings;
        this.rows = rows;
    }

    @Operation(
            summary = "Journal of looks",
            description =
                    "A keeper sees the looks at its own register and those at all registers at once (by an auditor), by opaque"
                            + " member id and organisation; an auditor sees all. operation; readerId, the organisation that looked;"
                            + " from, to: the day of the look, both included; q: words of its name. They combine. sort: lookedAt,"
                            + " operation or organisationName; the newest first unless told. X-Total-Count counts to 10,000, then"
                            + " 10000+.")
    @Get("/looks")
    @Transactional(readOnly = true)
    HttpResponse<List<LookView>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable String operation,
            @QueryValue @Nullable UUID readerId,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, operation, readerId, from, to, q);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(rows::views)
                .answer(request);
    }

    @Operation(
            summary = "Journal of looks as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/looks.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable String operation,
            @QueryValue @Nullable UUID readerId,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, operation, readerId, from, to, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "consultations",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> rows.views(ids).forEach(row)));
    }

    private static Listing listing(
            Actor actor,
            @Nullable String operation,
            @Nullable UUID readerId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String q) {
        return Listing.of("look k LEFT JOIN organisation o ON o.id = k.reader_id", "k.id")
                .whereGiven(
                        "k.owner_id = ? OR k.owner_id IS NULL", actor.is(Role.AUDITOR) ? null : actor.organisation())
                .whereGiven("k.operation = ?", operation)
                .whereGiven("k.reader_id = ?", readerId)
                .whereDays("k.looked_at", from, to)
                .whereWords("o.name LIKE ?", q)
                .made("lookedAt")
                .column("operation", "k.operation", Listing.Kind.TEXT)
                .column("organisationName", "COALESCE(o.name, '')", Listing.Kind.TEXT);
    }
}
