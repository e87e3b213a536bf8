package fr.boucle.accounts;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.web.Actor;
import fr.boucle.web.ListQuery;
import fr.boucle.web.OrganisationKind;
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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The directory. */
@Controller("/api/accounts")
@Tag(name = "organisations")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListOrganisations {
    private static final String USUAL_ORDER = "name";
    private static final Spreadsheet<OrganisationView> SHEET = new Spreadsheet<>(
            "Organismes",
            List.of(
                    new Spreadsheet.Column<>("Nom", view -> view.identity().name()),
                    new Spreadsheet.Column<>(
                            "Nature", view -> view.identity().kind().label()),
                    new Spreadsheet.Column<>("État", view -> view.state().label()),
                    new Spreadsheet.Column<>(
                            "Identifiant", view -> view.identity().identifier()),
                    new Spreadsheet.Column<>("Adresse", view -> view.identity().street()),
                    new Spreadsheet.Column<>(
                            "Code postal", view -> view.identity().postalCode()),
                    new Spreadsheet.Column<>("Ville", view -> view.identity().city()),
                    new Spreadsheet.Column<>(
                            "Code de la commune", view -> view.identity().communeCode()),
                    new Spreadsheet.Column<>("Prouvé jusqu'au", OrganisationView::provenUntil)));

    private final Listings listings;
    private final Organisations organisations;
    private final Journal journal;

    ListOrganisations(Listings listings, Organisations organisations, Journal journal) {
        this.listings = listings;
        this.organisations = organisations;
        this.journal = journal;
    }

    /** An organisation's name by its id. */
    @Serdeable
    record NameView(UUID id, String name) {}

    /** Which are looked for; what is given combines. */
    @Introspected
    record Filter(
            @QueryValue @Nullable OrganisationKind kind,
            @QueryValue OrganisationView.@Nullable State state,
            @QueryValue @Nullable String q,
            @QueryValue @Nullable LocalDate endingBefore) {}

    @Operation(
            summary = "The directory of organisations",
            description =
                    "Approved ones, for everyone who is signed in; the steward sees all, in every state. kind; state: REGISTERED,"
                            + " APPROVED or SUSPENDED; q: words of the name, the town or the identifier; endingBefore: a day, of those whose"
                            + " proofs end before it, or have ended. sort: name, kind, city, state or provenUntil (those without an"
                            + " end last); by name unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/organisations")
    @Transactional(readOnly = true)
    HttpResponse<List<OrganisationView>> list(
            HttpRequest<?> request, @RequestBean Filter filter, @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, filter);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(
            summary = "The directory as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/organisations.{format}")
    @Produces(MediaType.ALL)
    @Transactional
    HttpResponse<StreamedFile> export(
            String format, HttpRequest<?> request, @RequestBean Filter filter, @Parameter(hidden = true) Actor actor) {
        journal.note(actor, Noted.LIST_EXPORTED, NoteExport.Exported.ORGANISATIONS.name());
        Listing listing = listing(actor, filter);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "organismes",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    @Operation(
            summary = "The names of the organisations",
            description =
                    "All at once, by id, for whoever shows what other services know by ids alone: approved ones, for the steward all.")
    @Get("/organisation-names")
    @Transactional(readOnly = true)
    List<NameView> names(@Parameter(hidden = true) Actor actor) {
        return organisations.each(actor.is(Role.STEWARD)).stream()
                .map(one -> new NameView(one.id(), one.identity().name()))
                .toList();
    }

    private List<OrganisationView> views(List<UUID> ids) {
        List<OrganisationView> found =
                organisations.of(ids).stream().map(OrganisationView::of).toList();
        return Listings.inOrder(ids, found, OrganisationView::id);
    }

    private static Listing listing(Actor actor, Filter filter) {
        LocalDate end = filter.endingBefore();
        return Listing.of("organisation o", "o.id")
                .whereGiven("o.state = ?", actor.is(Role.STEWARD) ? null : OrganisationView.State.APPROVED)
                .whereGiven("o.kind = ?", filter.kind())
                .whereGiven("o.state = ?", filter.state())
                .whereGiven("o.proven_until < ?", end == null ? null : end.toString())
                .whereWords("o.name LIKE ? OR o.city LIKE ? OR o.identifier LIKE ?", filter.q())
                .column("name", "o.name", Listing.Kind.TEXT)
                .column("kind", "o.kind", Listing.Kind.TEXT)
                .column("city", "o.city", Listing.Kind.TEXT)
                .column("state", "o.state", Listing.Kind.TEXT)
                .column("provenUntil", "COALESCE(o.proven_until, '9999-12-31')", Listing.Kind.DAY);
    }
}
