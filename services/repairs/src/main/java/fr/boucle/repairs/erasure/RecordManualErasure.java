package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.AcceptedMedium;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.repairs.device.SanitizationLevel;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/manual-erasures/{serial}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Erasure")
class RecordManualErasure {
    private final Devices devices;
    private final ManualErasures records;
    private final ErasurePolicy policy;
    private final InstantSource clock;

    RecordManualErasure(Devices devices, ManualErasures records, ErasurePolicy policy, InstantSource clock) {
        this.devices = devices;
        this.records = records;
        this.policy = policy;
        this.clock = clock;
    }

    @Operation(
            summary = "Record an erasure done without nwipe",
            description =
                    "ATA or NVMe sanitize, cryptographic erase, medium destroyed with its certificate, or a reset by the"
                            + " maker's menu (PHONE_RESET, SYSTEM_RESET) with each of its checks in reset, of a phone or tablet with what became of its memory card and SIM card, 409 reset-unproven"
                            + " else. The"
                            + " level claimed must be one that the method reaches on the medium and at least the level the donor's"
                            + " policy asks (NIST SP 800-88 Rev. 2), and the result verified; else 409. What is"
                            + " destroyed is out of the device, also where its erasure was accepted before, or where it was out already and kept. 204.")
    @Put
    @Transactional
    HttpResponse<?> record(
            UUID id,
            String serial,
            @Valid @Body ManualErasureCommand record,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        if (record.lacksCertificate()) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A destroyed medium needs the number of its certificate of destruction.",
                    List.of(new Refusal.FieldFault("/certificateNumber", "is required with MEDIUM_DESTROYED")));
        }
        Instant now = clock.instant();
        DeviceFile file = devices.lock(id, actor.organisation())
                .orElseThrow(Devices::unknown)
                .file();
        Optional<Medium> open = file.medium(serial).filter(medium -> isJudged(medium, record.method()));
        Optional<SanitizationLevel> required =
                open.map(medium -> policy.required(file.origin().donorOrganisationId(), HardDrives.type(file, medium)));
        devices.change(id, actor, version, device -> {
            Device.OnBench bench = Bench.require(device);
            Medium medium = Bench.requireMedium(bench, serial);
            if (required.isEmpty()) {
                return CardsTold.events(bench.file(), record.cards(), now);
            }
            ManualErasurePolicy.check(new ManualErasurePolicy.Facts(bench.file(), medium, record, required.get()));
            return events(bench.file(), medium, record, now);
        });
        open.ifPresent(medium -> records.keep(id, medium.serialNumber(), record, actor.signature(), now));
        return HttpResponse.noContent();
    }

    /** What was accepted before needs no other record, unless it is destroyed now. */
    private static boolean isJudged(Medium medium, ErasureMethod method) {
        return !(medium instanceof Medium.Cleared) || (method == ErasureMethod.MEDIUM_DESTROYED && isStillHere(medium));
    }

    /** Whether the workshop has it, in the device or beside it. */
    private static boolean isStillHere(Medium medium) {
        return medium instanceof Medium.Erased
                || (medium instanceof Medium.Removed removed && removed.fate() == MediumFate.KEPT);
    }

    /** What is destroyed is out of the device as well; what was out already weighs what it did. */
    private static List<DeviceEvent> events(DeviceFile file, Medium medium, ManualErasureCommand record, Instant now) {
        UUID organisation = file.organisationId();
        List<DeviceEvent> events = new ArrayList<>();
        if (medium.mayHoldData()) {
            events.add(new DeviceEvent.ErasureAccepted(
                    file.deviceId(), organisation, List.of(accepted(medium, record)), now));
        }
        events.addAll(CardsTold.events(file, record.cards(), now));
        if (record.method() == ErasureMethod.MEDIUM_DESTROYED) {
            events.add(new DeviceEvent.MediumRemoved(
                    file.deviceId(),
                    organisation,
                    medium.serialNumber(),
                    medium.type(),
                    medium instanceof Medium.Removed removed ? removed.massGrams() : 0,
                    now,
                    MediumFate.DESTROYED,
                    null));
        }
        return events;
    }

    private static AcceptedMedium accepted(Medium medium, ManualErasureCommand record) {
        return new AcceptedMedium(
                medium.serialNumber(), medium.type(), record.method(), record.level(), record.tool(), null, null, null);
    }
}
