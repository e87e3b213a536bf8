package fr.boucle.repairs.erasure;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.repairs.device.RemovedWaste;
import fr.boucle.repairs.device.WasteItem;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
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
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/media/{serial}/removal")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Erasure")
class RemoveMedium {
    private final Devices devices;
    private final InstantSource clock;

    RemoveMedium(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @Operation(
            summary = "Record that a medium was taken out, and where it goes",
            description =
                    "destination: WASTE, an item of the waste register at once, while the device lives on; or KEPT in"
                            + " the workshop. Without one a medium that may hold data is WASTE, an erased one is KEPT."
                            + " massGrams, in grams, is needed for WASTE. One that was kept may become waste later. 204;"
                            + " repeating changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> remove(
            UUID id,
            String serial,
            @Valid @Body RemovalCommand removal,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        devices.change(id, actor, version, device -> {
            Device.OnBench bench = Bench.require(device);
            Medium medium = Bench.requireMedium(bench, serial);
            refuseSoldered(medium);
            MediumFate fate = removal.fate(medium);
            return isSaid(medium, fate) ? List.of() : List.of(removed(bench.file(), medium, removal, fate));
        });
        return HttpResponse.noContent();
    }

    private static void refuseSoldered(Medium medium) {
        if (medium.isOfBoard() && !(medium instanceof Medium.Removed)) {
            throw new Refusal(
                    RepairRefusal.MEMORY_BUILT_IN,
                    "This memory is soldered in, as that of a phone or tablet: erase it, or scrap the device as data-bearing.");
        }
    }

    /** Out already; only what was kept can still become waste. */
    private static boolean isSaid(Medium medium, MediumFate fate) {
        return medium instanceof Medium.Removed removed
                && !(removed.fate() == MediumFate.KEPT && fate == MediumFate.WASTE);
    }

    private DeviceEvent removed(DeviceFile file, Medium medium, RemovalCommand removal, MediumFate fate) {
        long grams = removal.grams(medium);
        Instant now = clock.instant();
        return new DeviceEvent.MediumRemoved(
                file.deviceId(),
                file.organisationId(),
                medium.serialNumber(),
                medium.type(),
                grams,
                now,
                fate,
                fate == MediumFate.WASTE ? waste(file, medium, grams) : null);
    }

    private static RemovedWaste waste(DeviceFile file, Medium medium, long grams) {
        if (grams == 0) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "Waste is weighed: give the medium's mass, or keep it in the workshop for now.",
                    List.of(new Refusal.FieldFault("/massGrams", "is at least 1 unless destination is KEPT")));
        }
        return RemovedWaste.of(
                file,
                new WasteItem(
                        Ids.next(), WasteItem.Kind.MEDIUM, grams, null, medium.serialNumber(), medium.mayHoldData()));
    }
}
