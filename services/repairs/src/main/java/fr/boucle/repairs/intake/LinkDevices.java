package fr.boucle.repairs.intake;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@Controller("/api/repairs/devices/{id}/aliases/{aliasId}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Intake")
class LinkDevices {
    private final Devices devices;
    private final InstantSource clock;

    LinkDevices(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** Why both are one. */
    enum Reason {
        SAME_MACHINE,
        SWAPPED,
        MAINBOARD_REPLACED
    }

    /** The reason. */
    @Serdeable
    record Command(@NotNull Reason reasonCode) {}

    @Operation(
            summary = "Say that an unannounced device is an announced one",
            description =
                    "The announced device {id} counts as received and takes over the media, with what is proven of"
                            + " them, of the unannounced device {aliasId}, whose file is closed. Media announced and not found"
                            + " stay open: record their removal or search on. Of a SWAPPED machine, or one whose MAINBOARD_REPLACED, only what its own file"
                            + " proved is proved. 409 devices-of-two-kinds where their kinds differ: the kind says what has"
                            + " to be proved. 204; repeating changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> link(UUID id, UUID aliasId, @Valid @Body Command link, @Parameter(hidden = true) Actor actor) {
        Map<UUID, Device> locked = new LinkedHashMap<>();
        Stream.of(id, aliasId).sorted(Devices.ORDER).forEach(each -> {
            Device device = devices.lock(each, actor.organisation()).orElseThrow(Devices::unknown);
            Device _ = locked.put(each, device);
        });
        Device alias = locked.getOrDefault(aliasId, locked.values().iterator().next());
        if (alias instanceof Device.Alias closed && closed.ofDeviceId().equals(id)) {
            return HttpResponse.noContent();
        }
        if (id.equals(aliasId) || !(alias instanceof Device.OnBench found) || !isUnannounced(alias)) {
            throw new Refusal(
                    RepairRefusal.NOT_LINKABLE,
                    "The alias is a device on your bench that nobody announced, and another one.");
        }
        Instant now = clock.instant();
        devices.change(id, actor, null, device -> events(device, found, link, now));
        devices.change(aliasId, actor, null, _ -> List.of(new BenchEvent.BecameAlias(id, now)));
        return HttpResponse.noContent();
    }

    private static List<DeviceEvent> events(Device device, Device.OnBench alias, Command link, Instant now) {
        if (isUnannounced(device)) {
            throw new Refusal(RepairRefusal.NOT_LINKABLE, "Link it to a device that was announced.");
        }
        refuseAnotherKind(device.file().device().kind(), alias.file().device().kind());
        List<DeviceEvent> events = new ArrayList<>();
        switch (device) {
            case Device.Expected expected -> events.add(expected.receive(now));
            case Device.Missing missing -> events.add(missing.receive(now));
            case Device.OnBench _ -> {}
            case Device.Ready _, Device.Delivered _, Device.Scrapped _, Device.Alias _ ->
                throw new Refusal(RepairRefusal.NOT_LINKABLE, "It is " + device.state() + ".");
        }
        DeviceFile known = alias.file();
        events.add(new BenchEvent.MediaAdopted(
                known.media(),
                known.absence(),
                alias.work(),
                known.arrivedAt(),
                now,
                link.reasonCode() != Reason.SAME_MACHINE,
                known.cards()));
        events.add(new DeviceEvent.DevicesLinked(
                device.file().deviceId(),
                alias.file().deviceId(),
                device.file().organisationId(),
                link.reasonCode().name(),
                now));
        return events;
    }

    /** What has to be proved is asked by the kind: no file takes over a machine of another one. */
    private static void refuseAnotherKind(DeviceKind announced, DeviceKind found) {
        if (announced != found) {
            throw new Refusal(
                    RepairRefusal.OF_TWO_KINDS,
                    "A " + announced + " was announced, a " + found
                            + " came in. Correct at /kind the one that is wrong, once it is received, then link them.");
        }
    }

    private static boolean isUnannounced(Device device) {
        return device.file().origin().donorOrganisationId() == null;
    }
}
