package fr.boucle.wasteregister.item;

import fr.boucle.documents.ListFormat;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Readers;
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
import java.util.List;

/** Lists items: a keeper the own site's and those lent to it, an auditor all. */
@Tag(name = "items")
@Controller("/api/waste-register")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListItems {
    private final Listings listings;
    private final ItemViews views;
    private final Looks looks;
    private final Readers readers;

    ListItems(Listings listings, ItemViews views, Looks looks, Readers readers) {
        this.listings = listings;
        this.views = views;
        this.looks = looks;
        this.readers = readers;
    }

    @Operation(
            summary = "Waste items",
            description =
                    "deviceId: from a device to its items, their lots and lines; kind; wasteCode; organisationId, the site;"
                            + " toSort: those of open lots, which another code may still get (false: the others); dataBearing;"
                            + " from, to: the day they were accepted, both included; q: words of the code, the device's code or a"
                            + " medium's serial number. They combine. sort: acceptedAt, kind, wasteCode, massGrams, device, dataBearing or"
                            + " organisationName; the first accepted first unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/items")
    @Transactional
    HttpResponse<List<ItemView>> list(
            HttpRequest<?> request, @RequestBean ItemFilter filter, @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, filter);
        looks.record(actor, "items", request.getPath(), null);
        return listings.page(listing, ListQuery.of(request, listing.columns(), ItemFilter.USUAL_ORDER))
                .map(views::all)
                .answer(request);
    }

    @Operation(summary = "Items as a file", description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/items.{format}")
    @Produces(MediaType.ALL)
    @Transactional
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @RequestBean ItemFilter filter,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, filter);
        ListQuery query = ListQuery.of(request, listing.columns(), ItemFilter.USUAL_ORDER);
        looks.record(actor, "items", request.getPath(), null);
        return ItemSheet.SHEET.download(
                "elements",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views.all(ids).forEach(row)));
    }

    private Listing listing(Actor actor, ItemFilter filter) {
        return filter.narrow(readers.of(actor).keep(ItemFilter.every(), ItemFilter.SITE));
    }
}
