package fr.boucle.repairs.repair;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.PartKind;
import fr.boucle.repairs.device.PartOrigin;
import fr.boucle.repairs.device.ReplacedPart;
import fr.boucle.repairs.repair.Replacing.Old;
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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/fitted-parts/{partId}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Parts")
class FitPart {
    private final Devices devices;
    private final Parts parts;
    private final InstantSource clock;

    FitPart(Devices devices, Parts parts, InstantSource clock) {
        this.devices = devices;
        this.parts = parts;
        this.clock = clock;
    }

    /** What becomes of the part that it replaces. */
    @Serdeable
    record Command(@Nullable @Valid Old replaced) {}

    @Operation(
            summary = "Fit a part of the stock into a device",
            description =
                    "The part's mass moves to the device, that of the part it replaces leaves it; a grade given before is taken"
                            + " back. replaced: WASTE is an item of the waste register at once, KEPT a part of the stock; 409"
                            + " replaced-part-unsaid without it, where a device has one of that kind, and replaced-part-is-somewhere for NONE"
                            + " where there was a board, or the old one may hold data that nobody proved gone. A medium fitted needs the"
                            + " accepted log of its erasure attached again. 409 part-unavailable when it is not in stock,"
                            + " part-may-carry-data where the device that it was taken from is not proved as it is known now. 204;"
                            + " repeating changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> fit(
            UUID id,
            UUID partId,
            @Valid @Body Command fitting,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        Parts.Stocked found = parts.find(partId, actor.organisation())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "Your stock has no such part."));
        if (id.equals(found.fittedDeviceId())) {
            return HttpResponse.noContent();
        }
        Parts.Arrival part = found.part();
        mustStillBeProved(part, actor);
        devices.change(id, actor, version, device -> {
            ReplacedPart out = Replacing.of(Bench.require(device), part.id(), part.kind(), fitting.replaced());
            if (out.partId() != null) {
                parts.take(old(id, part.kind(), out.partId(), out.massGrams()), actor.organisation());
            }
            return events(id, part, out, actor.organisation(), clock.instant());
        });
        parts.fit(partId, actor.organisation(), id);
        return HttpResponse.noContent();
    }

    /** What its device was taken for when the part was harvested may have been wrong: it is judged by what is known now. */
    private void mustStillBeProved(Parts.Arrival part, Actor actor) {
        Device from = Optional.ofNullable(part.fromDeviceId())
                .flatMap(id -> devices.find(id, actor.organisation()))
                .flatMap(devices::whatItIs)
                .orElse(null);
        Optional<Refusal> refusal = from == null ? Optional.empty() : UnprovedPart.judge(from.file(), part.kind());
        if (from != null && refusal.isPresent()) {
            String why = "It was taken from " + from.file().origin().code() + ". "
                    + refusal.get().detail();
            throw new Refusal(RepairRefusal.PART_UNPROVED, why, List.of(new Refusal.FieldFault("/partId", why)));
        }
    }

    private static Parts.Arrival old(UUID id, PartKind kind, UUID partId, long grams) {
        return new Parts.Arrival(partId, kind, PartOrigin.HARVESTED, id, grams, null, null, null);
    }

    private static List<DeviceEvent> events(
            UUID id, Parts.Arrival part, ReplacedPart out, UUID organisation, Instant now) {
        List<DeviceEvent> events = new ArrayList<>();
        events.add(new DeviceEvent.PartFitted(
                id,
                part.id(),
                organisation,
                part.kind(),
                part.origin(),
                part.fromDeviceId(),
                part.massGrams(),
                now,
                out));
        String serial = part.mediumSerial();
        MediumType type = part.mediumType();
        if (serial != null && type != null) {
            events.add(new BenchEvent.MediaFound(
                    List.of(new Hardware.MediumSummary(type, serial, null, null)), null, now));
        }
        return events;
    }
}
