package fr.boucle.repairs.repair;

import fr.boucle.documents.ListFormat;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.repairs.device.PartKind;
import fr.boucle.repairs.device.PartOrigin;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Parts")
class ListParts {
    private static final String USUAL_ORDER = "kind";
    private static final Map<String, String> SAID =
            Stream.of(PartKind.values()).collect(Collectors.toUnmodifiableMap(Enum::name, PartKind::label));

    private final PartRows rows;
    private final Listings listings;

    ListParts(PartRows rows, Listings listings) {
        this.rows = rows;
        this.listings = listings;
    }

    /** Which are looked for; what is given combines. */
    @Introspected
    record Filter(
            @QueryValue @Nullable PartKind kind,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable PartOrigin origin,
            @QueryValue @Nullable Boolean kept,
            @QueryValue @Nullable String q) {}

    @Operation(
            summary = "The stock of parts",
            description =
                    "kind; state: IN_STOCK or FITTED; origin; kept: kept for a device (true) or free; q: words of what it is or the"
                            + " serial. They combine. sort: kind, origin, massGrams, label, state or changedAt; by kind unless told."
                            + " X-Total-Count counts to 10,000, then 10000+.")
    @Get("/parts")
    @Transactional(readOnly = true)
    HttpResponse<List<PartView>> list(
            @RequestBean Filter filter, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, filter);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(
            summary = "The stock of parts as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/parts.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format, @RequestBean Filter filter, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, filter);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return PartView.SHEET.download(
                "pieces",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    private static Listing listing(Actor actor, Filter filter) {
        return Listing.of("part p", "p.id")
                .where("p.organisation_id = ?", actor.organisation())
                .whereGiven("p.kind = ?", filter.kind())
                .whereGiven("p.state = ?", filter.state())
                .whereGiven("p.origin = ?", filter.origin())
                .whereGiven("p.state = 'IN_STOCK' AND (p.reserved_device_id IS NOT NULL) = ?", filter.kept())
                .whereWords("p.label LIKE ? OR p.medium_serial LIKE ?", filter.q(), "p.kind", SAID)
                .column("kind", "p.kind", Listing.Kind.TEXT)
                .column("label", "COALESCE(p.label, '')", Listing.Kind.TEXT)
                .column("origin", "p.origin", Listing.Kind.TEXT)
                .column("massGrams", "p.mass_grams", Listing.Kind.NUMBER)
                .column("state", "CONCAT(p.state, p.reserved_device_id IS NOT NULL)", Listing.Kind.TEXT)
                .column("changedAt", "p.changed_at", Listing.Kind.TIME);
    }

    private List<PartView> views(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Listings.inOrder(ids, rows.all(Keys.of(ids)), PartRows.Row::id).stream()
                        .map(PartView::of)
                        .toList();
    }
}
