package fr.boucle.repairs.board;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.references.Placeholders;
import fr.boucle.repairs.device.DeviceRows;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.MachineKeys;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class ListDevices {
    private static final String USUAL_ORDER = "listedAt";
    private static final Spreadsheet<DeviceView> SHEET = new Spreadsheet<>(
            "Appareils de l'atelier",
            List.of(
                    new Spreadsheet.Column<>("Code", DeviceView::code),
                    new Spreadsheet.Column<>("Nature", view -> view.kind().label()),
                    new Spreadsheet.Column<>("Fabricant", DeviceView::manufacturer),
                    new Spreadsheet.Column<>("Modèle", DeviceView::model),
                    new Spreadsheet.Column<>("Numéro de série", DeviceView::serialNumber),
                    new Spreadsheet.Column<>("Étape", view -> view.nextStep().label()),
                    new Spreadsheet.Column<>("Grade", DeviceView::grade),
                    new Spreadsheet.Column<>("Masse (kg)", view -> Spreadsheet.kilograms(view.massGrams()))));

    private static final String FORMERLY = """
            d.id IN (SELECT f.device_id FROM former_serial f
            WHERE f.organisation_id = ? AND f.serial_number IN (?, UPPER(?)))""";

    private final DeviceRows rows;
    private final Devices devices;
    private final Listings listings;

    ListDevices(DeviceRows rows, Devices devices, Listings listings) {
        this.rows = rows;
        this.devices = devices;
        this.listings = listings;
    }

    @Operation(
            summary = "The devices of your workshop",
            description =
                    "By state, by printed code (typed or scanned, hyphens and case do not matter), by serial of the device (spaces and hyphens do not matter) or of one"
                            + " of its media, or by its donor's own number. They combine. sort: listedAt, code, kind, state, nextStep or since; the oldest first"
                            + " unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/devices")
    @Transactional(readOnly = true)
    HttpResponse<List<DeviceView>> list(
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String code,
            @QueryValue @Nullable String serial,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, state, code, serial);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(
            summary = "The devices of your workshop as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/devices.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String code,
            @QueryValue @Nullable String serial,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, state, code, serial);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "atelier",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    private List<DeviceView> views(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Listings.inOrder(ids, rows.all(Keys.of(ids)), DeviceRows.Row::id).stream()
                        .map(row -> DeviceView.of(devices.device(row)))
                        .toList();
    }

    private static Listing listing(
            Actor actor, @Nullable String state, @Nullable String code, @Nullable String serial) {
        Listing list = Listing.of("device d", "d.id")
                .where("d.organisation_id = ?", actor.organisation())
                .whereGiven("d.state = ?", state);
        UUID own = actor.organisation();
        if (code != null) {
            Labelled.filter(list, own, code);
        }
        if (serial != null) {
            String typed = serial.strip();
            if (!Placeholders.allow(typed)) {
                return columns(list.where("d.id IS NULL"));
            }
            list.where("""
                    d.serial_number IN (?, UPPER(?)) OR d.id IN (SELECT m.device_id FROM medium m
                    WHERE m.organisation_id = ? AND m.serial_number = UPPER(?)) OR d.id IN (SELECT k.device_id FROM machine_key k
                    WHERE k.evidence = 'SERIAL' AND k.digest = ?) OR\s""" + FORMERLY, typed, typed, own, typed, MachineKeys.ofSerial(typed), own, typed, typed);
        }
        return columns(list);
    }

    private static Listing columns(Listing list) {
        return list.made(USUAL_ORDER)
                .column("code", "d.code", Listing.Kind.TEXT)
                .column("kind", "d.kind", Listing.Kind.TEXT)
                .column("state", "d.state", Listing.Kind.TEXT)
                .column("nextStep", "d.next_step", Listing.Kind.TEXT)
                .column("since", "d.changed_at", Listing.Kind.TIME);
    }
}
