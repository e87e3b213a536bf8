package fr.boucle.redistribution.stock;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.values.DeviceKind;
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
@Controller("/api/redistribution/stock")
@Secured({Role.TECHNICIAN, Role.DECIDER, Role.MEDIATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowStock {
    private final Devices devices;

    ShowStock(Devices devices) {
        this.devices = devices;
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
    record Condition(String grade, Equipment.Resale resale, Set<String> accessories) {}

    @Operation(
            summary = "The devices that can be given",
            description = "Made ready by a workshop and not reserved. A technician sees those of the own workshop.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<View>> stock(
            HttpRequest<?> request, @QueryValue @Nullable DeviceKind kind, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId();
        boolean every = actor.is(Role.DECIDER) || actor.is(Role.MEDIATOR);
        List<View> items = devices.stock().stream()
                .filter(device -> kind == null || device.kind() == kind)
                .filter(device -> every || device.organisation().equals(actor.organisation()))
                .filter(device -> after == null || device.id().toString().compareTo(after.toString()) > 0)
                .limit(paging.fetch())
                .map(ShowStock::item)
                .toList();
        return paging.answer(request, items, View::deviceId);
    }

    private static View item(Equipment device) {
        Equipment.Model machine = device.machine();
        return new View(
                device.id(),
                device.code(),
                new Machine(machine.kind(), machine.manufacturer(), machine.model(), machine.memoryMegabytes()),
                new Condition(device.grade(), device.resale(), device.accessories()),
                device.organisation(),
                device.communeCode(),
                device.readyAt());
    }
}
