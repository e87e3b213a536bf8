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
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;

/** The conventions of an organisation, as donor or as taker. */
@Tag(name = "conventions")
@Controller("/api/donations")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListConventions {
    private static final Spreadsheet<ConventionLineView> SHEET = new Spreadsheet<>(
            "Conventions",
            List.of(
                    new Spreadsheet.Column<>("Lot", ConventionLineView::lotTitle),
                    new Spreadsheet.Column<>("Cédant", ConventionLineView::donorName),
                    new Spreadsheet.Column<>("Bénéficiaire", ConventionLineView::takerName),
                    new Spreadsheet.Column<>("État", view -> view.state().label()),
                    new Spreadsheet.Column<>(
                            "À signer par",
                            view -> view.signer() == null ? null : view.signer().label()),
                    new Spreadsheet.Column<>("Appareils", ConventionLineView::deviceCount),
                    new Spreadsheet.Column<>("Établie le", ConventionLineView::drawnUpAt),
                    new Spreadsheet.Column<>("Retrait avant le", ConventionLineView::removalDeadline)));

    private final Listings listings;
    private final ConventionSummaries summaries;

    ListConventions(Listings listings, ConventionSummaries summaries) {
        this.listings = listings;
        this.summaries = summaries;
    }

    @Operation(
            summary = "The organisation's conventions",
            description =
                    "state: TO_SIGN, SIGNED, HANDED_OVER or CANCELLED; side: DONOR where the organisation gives, TAKER where it receives;"
                            + " signer: YOU where this member signs next, OTHER where somebody else does; answerer: YOU where the other side"
                            + " proposed hours for the pick-up that wait for this one's answer, OTHER where it is the other way round; year; from, until: the day it"
                            + " was drawn up; q: words of the lot's title or the other side's name. They combine. sort: drawnUpAt,"
                            + " removalDeadline, state, lotTitle, donorName, takerName, deviceCount; the newest first unless told."
                            + " X-Total-Count counts to 10,000, then 10000+.")
    @Get("/conventions")
    @Transactional(readOnly = true)
    HttpResponse<List<ConventionLineView>> list(
            HttpRequest<?> request,
            @Valid @RequestBean ConventionFilter filter,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = filter.listing(actor);
        return listings.page(listing, query(request, listing))
                .map(ids -> lines(ids, actor))
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
            @Valid @RequestBean ConventionFilter filter,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = filter.listing(actor);
        ListQuery query = query(request, listing);
        return SHEET.download(
                "conventions",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> lines(ids, actor).forEach(row)));
    }

    private static ListQuery query(HttpRequest<?> request, Listing listing) {
        return ListQuery.of(request, listing.columns(), ConventionFilter.USUAL_ORDER);
    }

    private List<ConventionLineView> lines(List<UUID> ids, Actor actor) {
        return ids.isEmpty()
                ? List.of()
                : Listings.inOrder(ids, summaries.of(Keys.of(ids)), ConventionSummaries.Row::conventionId).stream()
                        .map(row -> ConventionLineView.of(row, actor))
                        .toList();
    }
}
