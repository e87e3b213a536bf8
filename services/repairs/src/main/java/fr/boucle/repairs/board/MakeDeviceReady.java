package fr.boucle.repairs.board;

import fr.boucle.repairs.certificate.Certificates;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Cards;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.erasure.CardsTold;
import fr.boucle.repairs.twin.Twins;
import fr.boucle.web.Actor;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/readiness")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class MakeDeviceReady {
    private final Devices devices;
    private final Certificates certificates;
    private final Twins twins;
    private final InstantSource clock;

    MakeDeviceReady(Devices devices, Certificates certificates, Twins twins, InstantSource clock) {
        this.devices = devices;
        this.certificates = certificates;
        this.twins = twins;
        this.clock = clock;
    }

    /** What goes with it, for instance CHARGER, MOUSE, BAG; and what became of its cards, where nobody has said it yet. */
    @Serdeable
    record Command(
            @Nullable @Size(max = 20) List<@Pattern(regexp = "[A-Z][A-Z_]{1,29}") String> accessories,
            @Nullable @Valid Cards cards) {
        List<String> goingWithIt() {
            return accessories == null ? List.of() : accessories;
        }
    }

    @Operation(
            summary = "Put a graded device into stock",
            description =
                    "409 media-not-cleared with each medium's reason while any medium has no accepted erasure and is"
                            + " not out; 409 while it is not graded, while a lock of its kind was not tried (locks-not-tested),"
                            + " an essential function fails, nobody said what became of the cards of a kind that may carry some"
                            + " (cards-unsaid: all but a screen),"
                            + " or nobody said whether a file with the same plate is of this machine (twin-unanswered). Issues the certificate of erasure and publishes DeviceReady."
                            + " 204; repeating changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> ready(
            UUID id,
            @Valid @Body Command readiness,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        Device before = devices.lock(id, actor.organisation()).orElseThrow(Devices::unknown);
        Instant now = clock.instant();
        if (before instanceof Device.Graded known) {
            Device.Graded graded = CardsTold.leaving(known, readiness.cards());
            boolean asked = twins.isAsked(known);
            Certificates.Plan certificate = certificates.plan(graded.file(), graded.proof());
            devices.change(id, actor, version, _ -> {
                ReadinessPolicy.check(new ReadinessPolicy.Facts(graded, asked));
                List<DeviceEvent> events = new ArrayList<>(CardsTold.between(known.file(), graded.file(), now));
                events.add(graded.ready(readiness.goingWithIt(), certificate.id(), now));
                return events;
            });
            certificates.issue(certificate, graded.file(), graded.proof(), now);
        } else {
            devices.change(id, actor, version, MakeDeviceReady::done);
        }
        return HttpResponse.noContent();
    }

    /** Ready already; else refused, because it is not graded. */
    private static List<DeviceEvent> done(Device device) {
        if (!(device instanceof Device.Ready)) {
            Bench.requireGraded(device);
        }
        return List.of();
    }
}
