package fr.boucle.wasteregister.container;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.wasteregister.code.Labels;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Readers;
import fr.boucle.wasteregister.site.Organisations;
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

/** Lists containers: a keeper the own site's and those lent to it, an auditor all. */
@Tag(name = "containers")
@Controller("/api/waste-register")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListContainers {
    private static final String USUAL_ORDER = "place";
    private static final Spreadsheet<ContainerView> SHEET = new Spreadsheet<>(
            "Conteneurs",
            List.of(
                    new Spreadsheet.Column<>("Où il est", view -> view.place().name()),
                    new Spreadsheet.Column<>(
                            "Ce qu'on y met", view -> Labels.of(view.place().kind())),
                    new Spreadsheet.Column<>(
                            "Code du déchet", view -> view.place().wasteCode()),
                    new Spreadsheet.Column<>(
                            "Capacité (kg)",
                            view -> Spreadsheet.kilograms(view.place().capacityGrams())),
                    new Spreadsheet.Column<>(
                            "Masse (kg)",
                            view -> Spreadsheet.kilograms(view.inside().massGrams())),
                    new Spreadsheet.Column<>("Nombre", view -> view.inside().quantity()),
                    new Spreadsheet.Column<>(
                            "Remplissage en %", view -> view.inside().levelPercent()),
                    new Spreadsheet.Column<>("À vider le", ContainerView::nextOn),
                    new Spreadsheet.Column<>("Établissement", ContainerView::organisationName)));

    private final Listings listings;
    private final Containers containers;
    private final ContainerViews views;
    private final Looks looks;
    private final Readers readers;

    ListContainers(Listings listings, Containers containers, ContainerViews views, Looks looks, Readers readers) {
        this.listings = listings;
        this.containers = containers;
        this.views = views;
        this.looks = looks;
        this.readers = readers;
    }

    @Operation(
            summary = "Containers",
            description =
                    "containerId, one alone; kind; wasteCode; organisationId, the site; leastLevel: filled by so many percent at"
                            + " least; to: to be emptied by that day; q: words of the place or the code. They combine. sort: place,"
                            + " kind, wasteCode, massGrams, level, nextOn or organisationName; by place unless told. X-Total-Count counts to 10,000,"
                            + " then 10000+.")
    @Get("/containers")
    @Transactional
    HttpResponse<List<ContainerView>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable UUID containerId,
            @QueryValue @Nullable ContentKind kind,
            @QueryValue @Nullable String wasteCode,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue @Nullable Integer leastLevel,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, containerId, kind, wasteCode, organisationId, leastLevel, to, q);
        looks.record(actor, "containers", request.getPath(), null);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(summary = "Containers as a file", description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/containers.{format}")
    @Produces(MediaType.ALL)
    @Transactional
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable UUID containerId,
            @QueryValue @Nullable ContentKind kind,
            @QueryValue @Nullable String wasteCode,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue @Nullable Integer leastLevel,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, containerId, kind, wasteCode, organisationId, leastLevel, to, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        looks.record(actor, "containers", request.getPath(), null);
        return SHEET.download(
                "conteneurs",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    private Listing listing(
            Actor actor,
            @Nullable UUID containerId,
            @Nullable ContentKind kind,
            @Nullable String wasteCode,
            @Nullable UUID organisationId,
            @Nullable Integer leastLevel,
            @Nullable LocalDate to,
            @Nullable String q) {
        return readers.of(actor)
                .keep(Listing.of("container c", "c.id"), "c.organisation_id")
                .whereGiven("c.id = ?", containerId)
                .whereGiven("c.kind = ?", kind)
                .whereGiven("c.waste_code = ?", wasteCode == null ? null : WasteCodes.normalised(wasteCode))
                .whereGiven("c.organisation_id = ?", organisationId)
                .whereGiven("c.level_percent >= ?", leastLevel)
                .whereGiven("c.next_on <= CAST(? AS DATE)", to == null ? null : to.toString())
                .whereWords("c.place LIKE ? OR c.waste_code LIKE ?", WasteCodes.asOneWord(q))
                .column("place", "c.place", Listing.Kind.TEXT)
                .column("kind", "c.kind", Listing.Kind.TEXT)
                .column("wasteCode", "c.waste_code", Listing.Kind.TEXT)
                .column("massGrams", "c.grams", Listing.Kind.NUMBER)
                .column("level", "c.level_percent", Listing.Kind.NUMBER)
                .column("nextOn", "COALESCE(c.next_on, DATE '9999-12-31')", Listing.Kind.DAY)
                .column("organisationName", Organisations.BY_NAME.formatted("c"), Listing.Kind.TEXT);
    }

    private List<ContainerView> views(List<UUID> ids) {
        return Listings.inOrder(ids, views.all(containers.all(ids)), ContainerView::containerId);
    }
}
