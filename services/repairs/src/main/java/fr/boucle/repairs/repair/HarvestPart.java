package fr.boucle.repairs.repair;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.repairs.device.PartKind;
import fr.boucle.repairs.device.PartOrigin;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/harvested-parts/{partId}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Parts")
class HarvestPart {
    private final Devices devices;
    private final Parts parts;
    private final InstantSource clock;

    HarvestPart(Devices devices, Parts parts, InstantSource clock) {
        this.devices = devices;
        this.parts = parts;
        this.clock = clock;
    }

    /** The part taken; mediumSerial where it is a medium. */
    @Serdeable
    record Command(
            @NotNull PartKind kind,
            @Min(1) @Max(100_000) long massGrams,
            @Nullable @Size(max = 100) String mediumSerial) {}

    @Operation(
            summary = "Take a part from a device into stock",
            description =
                    "The part's id is the client's own UUID. From then on the device can only be scrapped. A medium is"
                            + " harvested only with an accepted erasure; what else may carry data (MAINBOARD, OTHER, and"
                            + " outside of computers MEMORY and RADIO) only when nothing unproved can be on it: 409"
                            + " part-may-carry-data, and cards-unsaid until somebody said what became of its cards. The scrapping counts the part's mass. 204; repeating changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> harvest(
            UUID id,
            UUID partId,
            @Valid @Body Command harvest,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        Devices.Found found = devices.change(id, actor, version, device -> {
            Device.OnBench bench = Bench.require(device);
            if (bench.work().harvested().stream().anyMatch(part -> part.partId().equals(partId))) {
                return List.of();
            }
            Instant now = clock.instant();
            List<DeviceEvent> events = new ArrayList<>();
            UnprovedPart.judge(bench.file(), harvest.kind()).ifPresent(refusal -> {
                throw refusal;
            });
            Medium medium = harvest.kind() == PartKind.MEDIUM ? erased(bench, harvest) : null;
            if (medium != null) {
                events.add(new DeviceEvent.MediumRemoved(
                        id,
                        actor.organisation(),
                        medium.serialNumber(),
                        medium.type(),
                        harvest.massGrams(),
                        now,
                        MediumFate.PART,
                        null));
            }
            events.add(new DeviceEvent.PartHarvested(
                    id, partId, actor.organisation(), harvest.kind(), harvest.massGrams(), now));
            return events;
        });
        parts.take(arrival(id, partId, harvest, taken(found.device(), harvest)), actor.organisation());
        return HttpResponse.noContent();
    }

    private static @Nullable Medium taken(Device device, Command harvest) {
        String serial = harvest.mediumSerial();
        return harvest.kind() == PartKind.MEDIUM && serial != null
                ? device.file().medium(serial).orElse(null)
                : null;
    }

    private static Medium erased(Device.OnBench bench, Command harvest) {
        String serial = harvest.mediumSerial();
        Medium medium = Bench.requireMedium(bench, serial == null ? "" : serial);
        if (medium instanceof Medium.Erased) {
            return medium;
        }
        throw new Refusal(
                RepairRefusal.MEDIA_NOT_CLEARED,
                "Only a medium with an accepted erasure becomes a spare part. Erase it, or scrap it as data-bearing.");
    }

    private static Parts.Arrival arrival(UUID id, UUID partId, Command harvest, @Nullable Medium medium) {
        return new Parts.Arrival(
                partId,
                harvest.kind(),
                PartOrigin.HARVESTED,
                id,
                harvest.massGrams(),
                medium == null ? null : medium.serialNumber(),
                medium == null ? null : medium.type(),
                null);
    }
}
