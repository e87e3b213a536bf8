package fr.boucle.repairs.board;

import fr.boucle.repairs.device.DeviceRows;
import fr.boucle.repairs.device.Devices;
import fr.boucle.values.DeviceCode;
import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
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

@Controller("/api/repairs/devices")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class ListDevices {
    private static final UUID FIRST = new UUID(0, 0);

    private final DeviceRows rows;
    private final Devices devices;

    ListDevices(DeviceRows rows, Devices devices) {
        this.rows = rows;
        this.devices = devices;
    }

    @Operation(
            summary = "The devices of your workshop, oldest first",
            description =
                    "By state, by printed code (typed or scanned, hyphens and case do not matter), by serial of the"
                            + " device or of one of its media. Paged by ?after= and ?limit=.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<DeviceView>> list(
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String code,
            @QueryValue @Nullable String serial,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId();
        List<DeviceView> views = rows
                .list(
                        actor.organisation(),
                        after == null ? FIRST : after,
                        state == null ? "" : state,
                        code == null
                                ? ""
                                : DeviceCode.parse(code).map(DeviceCode::value).orElse(code),
                        serial == null ? "" : serial.strip(),
                        paging.fetch())
                .stream()
                .map(row -> DeviceView.of(devices.device(row)))
                .toList();
        return paging.answer(request, views, DeviceView::deviceId);
    }
}
