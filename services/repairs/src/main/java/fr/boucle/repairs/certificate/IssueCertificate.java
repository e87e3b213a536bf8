package fr.boucle.repairs.certificate;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.DataProof;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
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
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/certificate")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Certificates")
class IssueCertificate {
    private final Devices devices;
    private final Certificates certificates;
    private final InstantSource clock;

    IssueCertificate(Devices devices, Certificates certificates, InstantSource clock) {
        this.devices = devices;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** Which certificate; absent for a device that never held a medium. */
    @Serdeable
    record View(@Nullable UUID certificateId) {}

    @Operation(
            summary = "Issue the certificate of erasure of a device",
            description =
                    "Also for a device that will not be ready, for its donor. 409 media-not-cleared with each medium's"
                            + " reason while any is not cleared. Repeating gives the same certificate while nothing changed.")
    @Put
    @Transactional
    View issue(UUID id, @Parameter(hidden = true) Actor actor) {
        Device device = devices.lock(id, actor.organisation()).orElseThrow(Devices::unknown);
        DeviceFile file = device.file();
        DataProof proof = DataProof.of(file).orElseThrow(() -> Bench.notCleared(file));
        if (device instanceof Device.Expected || device instanceof Device.Missing) {
            throw new Refusal(RepairRefusal.NOT_ON_BENCH, "It is " + device.state() + ". Record its reception first.");
        }
        Certificates.Plan plan = certificates.plan(file, proof);
        certificates.issue(plan, file, proof, clock.instant());
        return new View(plan.id());
    }
}
