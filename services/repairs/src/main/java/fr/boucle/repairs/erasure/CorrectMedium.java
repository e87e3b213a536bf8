package fr.boucle.repairs.erasure;

import fr.boucle.references.MemoryRule;
import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Doubt;
import fr.boucle.repairs.device.Medium;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/media/{serial}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Erasure")
class CorrectMedium {
    private final Devices devices;
    private final InstantSource clock;

    CorrectMedium(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** What it was instead, and why one says so; sameAs names the medium that it is. The note stays in the workshop. */
    @Serdeable
    record CorrectionCommand(
            Doubt.@NotNull Reason reason,
            @Nullable @Size(max = 100) String sameAs,
            @NotBlank @Size(max = 500) String note) {}

    /** What the second person saw. */
    @Serdeable
    record SecondLookCommand(boolean agreed) {}

    @Operation(
            summary = "Say that a medium of the file never was one",
            description = "SAME_MEDIUM (another name of sameAs), NOT_A_MEDIUM (card reader, optical drive, RAID volume,"
                    + " virtual disk) or OF_ANOTHER_DEVICE. So is the memory that was supposed while it was called a phone or tablet, reset or not. The device cannot pass by it before another person has looked"
                    + " (/second-look). 204; repeating changes nothing.")
    @Put("/correction")
    @Transactional
    HttpResponse<?> doubt(
            UUID id,
            String serial,
            @Valid @Body CorrectionCommand correction,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        devices.change(id, actor, version, device -> {
            DeviceFile file = Bench.require(device).file();
            Medium medium = Bench.requireMedium((Device.OnBench) device, serial);
            refuseWrong(file, medium, correction);
            Doubt doubt = new Doubt(
                    correction.reason(),
                    correction.sameAs(),
                    correction.note(),
                    actor.member().toString(),
                    clock.instant());
            boolean open = medium instanceof Medium.Unproven || medium instanceof Medium.Blocked;
            return open || file.isSupposed(medium)
                    ? List.of(new BenchEvent.MediumDoubted(medium.serialNumber(), doubt))
                    : List.of();
        });
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "The second look at a medium that somebody says is none",
            description =
                    "By another person than who said so: 409 second-look-needed else. agreed=false makes it a medium"
                            + " again, which needs its erasure. 204.")
    @Put("/second-look")
    @Transactional
    HttpResponse<?> look(
            UUID id,
            String serial,
            @Valid @Body SecondLookCommand look,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        devices.change(id, actor, version, device -> {
            Medium medium = Bench.requireMedium(Bench.require(device), serial);
            Instant now = clock.instant();
            return switch (medium) {
                case Medium.Struck _ -> List.of();
                case Medium.Doubted doubted
                when !look.agreed() -> List.of(new BenchEvent.DoubtDismissed(doubted.serialNumber(), now));
                case Medium.Doubted doubted -> List.of(struck(doubted, actor, now));
                case Medium.Unproven _, Medium.Blocked _, Medium.Erased _, Medium.Removed _ ->
                    throw new Refusal(RepairRefusal.NOTHING_DOUBTED, "Say at /correction first what it was instead.");
            };
        });
        return HttpResponse.noContent();
    }

    private static BenchEvent struck(Medium.Doubted doubted, Actor actor, Instant now) {
        if (doubted.doubt().by().equals(actor.member().toString())) {
            throw new Refusal(
                    RepairRefusal.SECOND_LOOK,
                    "You said it first. Another member of the workshop looks and agrees, or the medium is erased or"
                            + " removed.");
        }
        return new BenchEvent.MediumStruck(doubted.serialNumber(), now);
    }

    private static void refuseWrong(DeviceFile file, Medium medium, CorrectionCommand correction) {
        if (medium.isNamed(Medium.BUILT_IN) && file.rule() == MemoryRule.BUILT_IN) {
            throw new Refusal(RepairRefusal.MEMORY_BUILT_IN, "A phone or tablet always has this memory.");
        }
        String same = correction.sameAs();
        boolean exists = same != null
                && !medium.isNamed(same)
                && file.medium(same)
                        .filter(other -> !(other instanceof Medium.Struck || other instanceof Medium.Doubted))
                        .isPresent();
        if (correction.reason() == Doubt.Reason.SAME_MEDIUM && !exists) {
            throw new Refusal(
                    RepairRefusal.UNKNOWN_MEDIUM,
                    "sameAs names another medium of this device, one that nobody doubts. Record it first at /media.",
                    List.of(new Refusal.FieldFault("/sameAs", "names no other medium of this device")));
        }
    }
}
