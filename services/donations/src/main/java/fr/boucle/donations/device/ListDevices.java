package fr.boucle.donations.device;

import fr.boucle.donations.law.Giveable;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.law.ValueEstimate;
import fr.boucle.donations.reading.DeviceDetails;
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
    private final DeviceRows devices;
    private final StoredDevices stored;
    private final LegalChecks checks;

    ListDevices(OwnDevices own, DeviceRows devices, StoredDevices stored, LegalChecks checks) {
        this.own = own;
        this.devices = devices;
        this.stored = stored;
        this.checks = checks;
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
        DeviceRows.Row row = devices.find(deviceId)
                .filter(found -> found.ownerId().equals(actor.organisation()))
                .orElseThrow(Devices::unknown);
        return new Version(row.version()).tag(HttpResponse.ok(view(row, checks.today())));
    }

    private DeviceView view(DeviceRows.Row row, RuleBook rules) {
        DeviceDetails details = stored.details(row);
        Giveable giveable = new Giveable(row.kind(), row.acquiredOn(), details.priceCents(), row.orientation());
        return DeviceView.of(row, details, ValueEstimate.of(giveable, rules), stored.bearing(row));
    }

    private static Device.@Nullable State state(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(Device.State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.MALFORMED, "state is one of " + List.of(Device.State.values()) + "."));
    }

    private static @Nullable String start(@Nullable String q) {
        return q == null || q.isBlank() ? null : q.strip().replaceAll("[%_\\\\]", "") + "%";
    }
}
