package fr.boucle.donations;

import fr.boucle.messaging.EventJson;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Paging;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A donor reads its own devices. */
@Tag(name = "devices")
@Controller("/api/donations/devices")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListDevices {
    private static final UUID START = new UUID(0, 0);

    private final OwnDevices own;
    private final Devices devices;
    private final LegalChecks checks;
    private final EventJson json;

    ListDevices(OwnDevices own, Devices devices, LegalChecks checks, EventJson json) {
        this.own = own;
        this.devices = devices;
        this.checks = checks;
        this.json = json;
    }

    @Operation(
            summary = "The organisation's devices",
            description =
                    "By id. state: LISTED, REASSIGNED, WITHDRAWN, HANDED_OVER or SENT_TO_WASTE; q: start of a code, serial,"
                            + " tag, maker or model.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<DeviceView>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable UUID lotId,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId() == null ? START : paging.afterId();
        RuleBook rules = checks.today();
        List<DeviceView> views =
                own.search(actor.organisation(), state(state), lotId, start(q), after, paging.fetch()).stream()
                        .map(row -> view(row, rules))
                        .toList();
        return paging.answer(request, views, DeviceView::deviceId);
    }

    @Operation(
            summary = "One device of the organisation",
            description = "With its estimated value and both orientations.")
    @Get("/{deviceId}")
    @Transactional(readOnly = true)
    HttpResponse<DeviceView> show(UUID deviceId, @Parameter(hidden = true) Actor actor) {
        Devices.Row row = devices.findOwn(deviceId, actor.organisation())
                .orElseThrow(
                        () -> new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no device with this id."));
        return new Version(row.version()).tag(HttpResponse.ok(view(row, checks.today())));
    }

    private DeviceView view(Devices.Row row, RuleBook rules) {
        return DeviceView.of(
                row,
                devices.details(row),
                checks.value(row, rules),
                json.read(row.proposalReasons(), InventoryRows.ReasonList.class).reasons());
    }

    private static Devices.@Nullable State state(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(Devices.State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.MALFORMED, "state is one of " + List.of(Devices.State.values()) + "."));
    }

    private static @Nullable String start(@Nullable String q) {
        return q == null || q.isBlank() ? null : q.strip().replaceAll("[%_\\\\]", "") + "%";
    }
}
