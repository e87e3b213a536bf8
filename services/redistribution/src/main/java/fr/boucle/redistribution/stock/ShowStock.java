package fr.boucle.redistribution.stock;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.references.Communes;
import fr.boucle.values.DeviceKind;
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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Tag(name = "Stock")
@Controller("/api/redistribution")
@Secured({Role.TECHNICIAN, Role.DECIDER, Role.MEDIATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowStock {
    private static final String USUAL_ORDER = "readyAt";

    private final Listings listings;
    private final Devices devices;
    private final Territory territory;

    ShowStock(Listings listings, Devices devices, Territory territory) {
        this.listings = listings;
        this.devices = devices;
        this.territory = territory;
    }

    private static Spreadsheet<View> sheet(Communes communes) {
        return new Spreadsheet<>(
                "Appareils prêts",
                List.of(
                        new Spreadsheet.Column<>("Code", View::code),
                        new Spreadsheet.Column<>(
                                "Nature", view -> view.machine().kind().label()),
                        new Spreadsheet.Column<>(
                                "Fabricant", view -> view.machine().manufacturer()),
                        new Spreadsheet.Column<>(
                                "Modèle", view -> view.machine().model()),
                        new Spreadsheet.Column<>(
                                "Mémoire (Mo)", view -> view.machine().memoryMegabytes()),
                        new Spreadsheet.Column<>(
                                "Grade", view -> view.condition().grade()),
                        new Spreadsheet.Column<>(
                                "En panne",
                                view -> CheckWords.joined(view.condition().failed())),
                        new Spreadsheet.Column<>(
                                "Non testé",
                                view -> CheckWords.joined(view.condition().untested())),
                        new Spreadsheet.Column<>("Code de la commune", View::communeCode),
                        new Spreadsheet.Column<>("Commune", view -> communes.nameOf(view.communeCode())),
                        new Spreadsheet.Column<>("Prêt depuis le", View::readyAt)));
    }

    @Serdeable
    record View(
            UUID deviceId,
            String code,
            @JsonUnwrapped Machine machine,
            @JsonUnwrapped Condition condition,
            UUID organisationId,
            String communeCode,
            Instant readyAt) {}

    @Serdeable
    record Machine(
            DeviceKind kind,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable Integer memoryMegabytes) {}

    @Serdeable
    record Condition(
            String grade,
            Equipment.Resale resale,
            Set<String> accessories,
            List<String> failed,
            List<String> untested) {}

    @Operation(
            summary = "The devices that can be given",
            description =
                    "Made ready by a workshop and not reserved. A technician sees those of the own workshop. kind; grade; q: words"
                            + " of the code, the kind in French, the maker or the model. They combine. sort: readyAt, code, kind, model, grade or commune;"
                            + " the longest ready first unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/stock")
    @Transactional(readOnly = true)
    HttpResponse<List<View>> stock(
            HttpRequest<?> request,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable String grade,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, kind, grade, q);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(
            summary = "The devices that can be given, as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/stock.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable String grade,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, kind, grade, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return sheet(territory.communes())
                .download(
                        "appareils-prets",
                        ListFormat.of(format),
                        row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    private List<View> views(List<UUID> ids) {
        List<View> found = devices.all(ids).stream().map(ShowStock::item).toList();
        return Listings.inOrder(ids, found, View::deviceId);
    }

    private static Listing listing(Actor actor, @Nullable DeviceKind kind, @Nullable String grade, @Nullable String q) {
        boolean every = actor.is(Role.DECIDER) || actor.is(Role.MEDIATOR);
        return Listing.of("device d", "d.id")
                .where("d.state = 'IN_STOCK'")
                .whereGiven("d.organisation_id = ?", every ? null : actor.organisation())
                .whereGiven("d.kind = ?", kind)
                .whereGiven("d.grade = ?", grade)
                .whereWords("d.code LIKE ? OR d.manufacturer LIKE ? OR d.model LIKE ?", q, "d.kind", DeviceKind.said())
                .column("readyAt", "d.ready_at", Listing.Kind.TIME)
                .column("code", "d.code", Listing.Kind.TEXT)
                .column("kind", "d.kind", Listing.Kind.TEXT)
                .column("model", "CONCAT(COALESCE(d.manufacturer, ''), ' ', COALESCE(d.model, ''))", Listing.Kind.TEXT)
                .column("grade", "d.grade", Listing.Kind.TEXT)
                .column("commune", "d.commune_code", Listing.Kind.TEXT);
    }

    private static Condition condition(Equipment device) {
        Equipment.Proved proved = device.condition().proved();
        return new Condition(device.grade(), device.resale(), device.accessories(), proved.failed(), proved.untested());
    }

    private static View item(Equipment device) {
        Equipment.Model machine = device.machine();
        return new View(
                device.id(),
                device.code(),
                new Machine(machine.kind(), machine.manufacturer(), machine.model(), machine.memoryMegabytes()),
                condition(device),
                device.organisation(),
                device.communeCode(),
                device.readyAt());
    }
}
