package fr.boucle.wasteregister.container;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.delegation.Readers;
import fr.boucle.wasteregister.site.Organisations;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The collections that come back: a keeper the own site's and those lent to it, an auditor all. */
@Tag(name = "containers")
@Controller("/api/waste-register")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListCollections {
    private static final String USUAL_ORDER = "nextOn";
    private static final Spreadsheet<CollectionView> SHEET = new Spreadsheet<>(
            "Collectes",
            List.of(
                    new Spreadsheet.Column<>("Prochaine", CollectionView::nextOn),
                    new Spreadsheet.Column<>("Établissement", CollectionView::organisationName),
                    new Spreadsheet.Column<>("Opérateur", CollectionView::operatorName),
                    new Spreadsheet.Column<>("Toutes les (semaines)", CollectionView::everyWeeks),
                    new Spreadsheet.Column<>("Conteneurs", view -> view.containers().stream()
                            .map(CollectionView.ContainerPlace::name)
                            .collect(Collectors.joining(", "))),
                    new Spreadsheet.Column<>("Terminée", view -> view.ended() ? "oui" : "non")));

    private final Listings listings;
    private final CollectionRows rows;
    private final CollectionViews views;
    private final Looks looks;
    private final Readers readers;
    private final InstantSource clock;

    ListCollections(
            Listings listings,
            CollectionRows rows,
            CollectionViews views,
            Looks looks,
            Readers readers,
            InstantSource clock) {
        this.listings = listings;
        this.rows = rows;
        this.views = views;
        this.looks = looks;
        this.readers = readers;
        this.clock = clock;
    }

    @Operation(
            summary = "Collections that come back",
            description =
                    "ended: false, those that go on; organisationId, the site; to: due by that day; q: words of the operator's name. They combine. sort: nextOn,"
                            + " operatorName, everyWeeks or organisationName; the next first unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/collections")
    @Transactional
    HttpResponse<List<CollectionView>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable Boolean ended,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, ended, organisationId, to, q);
        looks.record(actor, "collections", request.getPath(), null);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(views::all)
                .answer(request);
    }

    @Operation(
            summary = "Collections as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/collections.{format}")
    @Produces(MediaType.ALL)
    @Transactional
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable Boolean ended,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, ended, organisationId, to, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        looks.record(actor, "collections", request.getPath(), null);
        return SHEET.download(
                "collectes",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views.all(ids).forEach(row)));
    }

    @Operation(summary = "One collection, with what became of its last days", description = "With an ETag.")
    @Get("/collections/{id}")
    @Transactional
    HttpResponse<CollectionView> one(UUID id, @Parameter(hidden = true) Actor actor) {
        Reader r = Reader.of(actor, clock.instant());
        CollectionRows.Row row = rows.find(id, r.everything(), r.organisation(), r.at())
                .orElseThrow(
                        () -> new Refusal(CommonRefusal.NOT_FOUND, "No collection that you may read has this id."));
        looks.record(actor, "collections", id.toString(), row.organisationId());
        return new Version(row.version()).tag(HttpResponse.ok(views.whole(id)));
    }

    private Listing listing(
            Actor actor,
            @Nullable Boolean ended,
            @Nullable UUID organisationId,
            @Nullable LocalDate to,
            @Nullable String q) {
        return readers.of(actor)
                .keep(
                        Listing.of("repeated_collection c JOIN operator o ON o.id = c.operator_id", "c.id"),
                        "c.organisation_id")
                .whereGiven("c.ended = ?", ended)
                .whereGiven("c.organisation_id = ?", organisationId)
                .whereGiven("c.next_on <= CAST(? AS DATE)", to == null ? null : to.toString())
                .whereWords("o.name LIKE ?", q)
                .column("nextOn", "c.next_on", Listing.Kind.DAY)
                .column("operatorName", "o.name", Listing.Kind.TEXT)
                .column("everyWeeks", "c.every_weeks", Listing.Kind.NUMBER)
                .column("organisationName", Organisations.BY_NAME.formatted("c"), Listing.Kind.TEXT);
    }
}
