package fr.boucle.donations.device;

import fr.boucle.documents.ListFormat;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.web.Actor;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
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
import java.util.Locale;
import java.util.UUID;

/** A donor reads its own devices. */
@Tag(name = "devices")
@Controller("/api/donations")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListDevices {
    private static final String FILTERS =
            "state: LISTED, REASSIGNED, WITHDRAWN, HANDED_OVER or SENT_TO_WASTE; kind; orientation; inventoryId; lotId; free: in no"
                    + " lot and not for recycling (true), or else; from, until: the day of listing; acquiredBefore: a day;"
                    + " named: a whole code, serial or tag; q: words found"
                    + " anywhere in code, serial, tag, maker, model or kind. They combine.";

    private final DeviceLists lists;
    private final DeviceRows rows;

    ListDevices(DeviceLists lists, DeviceRows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    @Operation(
            summary = "The organisation's devices",
            description = FILTERS
                    + " sort: listedAt, code, kind, model, serialNumber, assetTag, acquiredOn, orientation or state;"
                    + " the newest first unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/devices")
    @Transactional(readOnly = true)
    HttpResponse<List<DeviceView>> list(
            HttpRequest<?> request, @RequestBean DeviceFilter filter, @Parameter(hidden = true) Actor actor) {
        ListQuery query = ListQuery.of(request, DeviceFilter.columns(), DeviceFilter.USUAL_ORDER);
        return lists.page(actor.organisation(), filter, query).answer(request);
    }

    @Operation(
            summary = "The devices as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/devices.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @RequestBean DeviceFilter filter,
            @Parameter(hidden = true) Actor actor) {
        ListFormat as = ListFormat.of(format);
        ListQuery query = ListQuery.of(request, DeviceFilter.columns(), DeviceFilter.USUAL_ORDER);
        return DeviceColumns.SHEET.download(
                "appareils", as, row -> lists.each(actor.organisation(), filter, query, row));
    }

    @Operation(
            summary = "One device of the organisation",
            description = "With its estimated value and both orientations.")
    @Get("/devices/{deviceId}")
    @Transactional(readOnly = true)
    HttpResponse<DeviceView> show(UUID deviceId, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        DeviceRow row = rows.find(deviceId)
                .filter(found -> found.ownerId().equals(actor.organisation()))
                .orElseThrow(Devices::unknown);
        DeviceView view =
                Sentences.of(request.getLocale().orElse(Locale.ENGLISH)).toReader(() -> lists.view(row));
        return new Version(row.version()).tag(HttpResponse.ok(view));
    }
}
