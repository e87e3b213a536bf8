package fr.boucle.repairs.note;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.Devices;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;

/** A technician writes down what no field holds, or takes it away again. */
@Controller("/api/repairs/devices/{id}/notes/{noteId}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class WriteNote {
    private static final int MOST = 50;

    private final Devices devices;
    private final NoteRows rows;
    private final InstantSource clock;

    WriteNote(Devices devices, NoteRows rows, InstantSource clock) {
        this.devices = devices;
        this.rows = rows;
        this.clock = clock;
    }

    /** What is written down. */
    @Serdeable
    record Command(@NotBlank @Size(max = 1000) String text) {}

    @Operation(
            summary = "Write a note about a device",
            description =
                    "Up to 1,000 signs, for the workshop alone: no event, certificate or passport holds it, and it says no name of a"
                            + " person. Gone after a year. GET of the device gives them, the newest first. At most 50 (409 too-many-notes). 204;"
                            + " the same id again changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> write(UUID id, UUID noteId, @Valid @Body Command note, @Parameter(hidden = true) Actor actor) {
        Device device = devices.lock(id, actor.organisation()).orElseThrow(Devices::unknown);
        UUID deviceId = device.file().deviceId();
        if (rows.ofDevice(noteId, deviceId, actor.organisation()) > 0) {
            return HttpResponse.noContent();
        }
        if (rows.known(noteId) > 0) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "This id is another note's: take a fresh UUID.");
        }
        if (rows.count(deviceId, actor.organisation()) >= MOST) {
            throw new Refusal(RepairRefusal.TOO_MANY_NOTES, "A device has at most " + MOST + " notes: take one away.");
        }
        rows.write(noteId, deviceId, actor, note.text().strip(), clock.instant());
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "Take a note away",
            description = "Whoever of the workshop wrote it. Nothing of it is kept. 204, also when it is gone already.")
    @Delete
    @Transactional
    HttpResponse<?> takeAway(UUID id, UUID noteId, @Parameter(hidden = true) Actor actor) {
        Device device = devices.lock(id, actor.organisation()).orElseThrow(Devices::unknown);
        rows.delete(noteId, device.file().deviceId(), actor.organisation());
        return HttpResponse.noContent();
    }
}
