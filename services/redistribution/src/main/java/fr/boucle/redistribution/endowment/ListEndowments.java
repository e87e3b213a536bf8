package fr.boucle.redistribution.endowment;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.references.Communes;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Tag(name = "Structures")
@Controller("/api/redistribution")
@Secured({Role.DECIDER, Role.MEDIATOR, Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListEndowments {
    private static final String USUAL_ORDER = "askedAt";

    /** With a device that is still to be handed over, of the own workshop for who prepares. */
    private static final String PROMISED = """
            ? = (e.id IN (SELECT r.request_id FROM reservation r WHERE r.recipient = 'STRUCTURE'
                AND r.state IN ('RESERVED', 'PREPARED') AND (0 = ? OR r.workshop_id = ?)))""";

    /** With a day that comes within a month, or has passed. */
    private static final String DUE = "? = (e.state = 'ACCEPTED' AND e.due_on IS NOT NULL AND e.due_on <= ?)";

    private static final String THEIRS = """
            (1 = ? AND e.organisation_id = ?) OR (1 = ? AND e.id IN (
                SELECT r.request_id FROM reservation r WHERE r.recipient = 'STRUCTURE' AND r.workshop_id = ?))""";

    private final Listings listings;
    private final EndowmentViews views;
    private final Territory territory;
    private final RulesInForce rules;

    ListEndowments(Listings listings, EndowmentViews views, Territory territory, RulesInForce rules) {
        this.listings = listings;
        this.views = views;
        this.territory = territory;
        this.rules = rules;
    }

    /** Which are looked for; what is given combines. */
    @Introspected
    record Search(
            @QueryValue @Nullable EndowmentState state,
            @QueryValue @Nullable PlaceKind place,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue @Nullable Boolean promised,
            @QueryValue @Nullable Boolean due,
            @QueryValue @Nullable String q) {}

    @Operation(
            summary = "What structures asked for places of their own",
            description =
                    "A decider sees all, a structure its own, a workshop those that its devices are promised to. state; place; organisationId: of"
                            + " this structure; promised: true, those of which a device is promised and not handed over yet, one of the own workshop for who prepares unless organisationId is the own; due: true, those whose devices come back within a month or are late; q: words of the reference or of the structure's name. They combine. sort: askedAt,"
                            + " reference, organisation, place, state or dueOn; the oldest first unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/endowments")
    @Transactional(readOnly = true)
    HttpResponse<List<EndowmentView>> list(
            HttpRequest<?> request, @RequestBean Search search, @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(search, actor);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(views::of)
                .answer(request);
    }

    @Operation(
            summary = "What structures asked for, as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/endowments.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format, HttpRequest<?> request, @RequestBean Search search, @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(search, actor);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return sheet(territory.communes())
                .download(
                        "dotations",
                        ListFormat.of(format),
                        row -> listings.each(
                                listing, query, ids -> views.of(ids).forEach(row)));
    }

    private Listing listing(Search search, Actor actor) {
        Listing listing = Listing.of("endowment e LEFT JOIN organisation o ON o.id = e.organisation_id", "e.id")
                .whereGiven("e.state = ?", search.state())
                .whereGiven("e.place_kind = ?", search.place())
                .whereGiven("e.organisation_id = ?", search.organisationId())
                .whereWords("e.reference LIKE ? OR COALESCE(o.name, '') LIKE ?", search.q())
                .column("askedAt", "e.asked_at", Listing.Kind.TIME)
                .column("reference", "e.reference", Listing.Kind.TEXT)
                .column("organisation", "COALESCE(o.name, '')", Listing.Kind.TEXT)
                .column("place", "e.place_kind", Listing.Kind.TEXT)
                .column("state", "e.state", Listing.Kind.TEXT)
                .column("dueOn", "COALESCE(e.due_on, CAST('9999-12-31' AS DATE))", Listing.Kind.DAY);
        if (search.due() != null) {
            listing.where(DUE, search.due() ? 1 : 0, rules.today().plusMonths(1));
        }
        if (search.promised() != null) {
            int one = actor.is(Role.TECHNICIAN) && !actor.organisation().equals(search.organisationId()) ? 1 : 0;
            listing.where(PROMISED, search.promised() ? 1 : 0, one, actor.organisation());
        }
        return actor.is(Role.DECIDER) ? listing : ofTheirs(listing, actor);
    }

    /** What the own structure asked, and what the own workshop prepares. */
    private static Listing ofTheirs(Listing listing, Actor actor) {
        boolean asks = actor.is(Role.MEDIATOR) || actor.is(Role.AGENT);
        return listing.where(
                THEIRS, asks ? 1 : 0, actor.organisation(), actor.is(Role.TECHNICIAN) ? 1 : 0, actor.organisation());
    }

    private static Spreadsheet<EndowmentView> sheet(Communes communes) {
        return new Spreadsheet<>(
                "Dotations",
                List.of(
                        new Spreadsheet.Column<>("Dotation", EndowmentView::reference),
                        new Spreadsheet.Column<>(
                                "Structure", view -> view.asker().organisationName()),
                        new Spreadsheet.Column<>(
                                "Lieu", view -> view.asker().place().label()),
                        new Spreadsheet.Column<>(
                                "Commune", view -> communes.nameOf(view.asker().communeCode())),
                        new Spreadsheet.Column<>(
                                "Demandé", view -> Numbers.of(view.wanted()).inWords()),
                        new Spreadsheet.Column<>(
                                "Accordé", view -> Numbers.of(view.granted()).inWords()),
                        new Spreadsheet.Column<>("Remis", view -> view.held().delivered()),
                        new Spreadsheet.Column<>("État", view -> view.state().label()),
                        new Spreadsheet.Column<>("Échéance", EndowmentView::dueOn),
                        new Spreadsheet.Column<>("Demandé le", EndowmentView::askedAt),
                        new Spreadsheet.Column<>("Depuis le", EndowmentView::changedAt)));
    }
}
