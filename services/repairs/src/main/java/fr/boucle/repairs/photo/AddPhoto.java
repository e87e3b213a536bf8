package fr.boucle.repairs.photo;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.Devices;
import fr.boucle.web.Actor;
import fr.boucle.web.Bulkhead;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.UUID;

@Controller("/api/repairs/devices/{id}/photos/{photoId}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class AddPhoto {
    private static final int MAX_PHOTOS = 12;
    private static final int AT_ONCE = 2;

    private final Devices devices;
    private final PhotoRows rows;
    private final InstantSource clock;
    private final Bulkhead drawing = new Bulkhead(AT_ONCE, "Too many photos are drawn at this moment.");

    AddPhoto(Devices devices, PhotoRows rows, InstantSource clock) {
        this.devices = devices;
        this.rows = rows;
        this.clock = clock;
    }

    @Operation(
            summary = "Add a photo of a device",
            description =
                    "JPEG or PNG, at most 10 MB, 40 million pixels and 16 384 on a side; kept as a JPEG of at most 1 280 pixels, 60 KB,"
                            + " drawn anew: no EXIF, no place, no camera. 422 image-refused for anything else. At most 12. 204.")
    @Put
    @Consumes({MediaType.IMAGE_JPEG, MediaType.IMAGE_PNG})
    HttpResponse<?> add(UUID id, UUID photoId, @Body byte[] image, @Parameter(hidden = true) Actor actor) {
        return keep(id, photoId, drawing.pass(() -> Photo.redraw(image)), actor);
    }

    @Transactional
    HttpResponse<?> keep(UUID id, UUID photoId, byte[] small, Actor actor) {
        Device _ = devices.lock(id, actor.organisation()).orElseThrow(Devices::unknown);
        if (rows.isOf(photoId, id)) {
            return HttpResponse.noContent();
        }
        if (rows.isKnown(photoId)) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "This id is another photo's: take a fresh UUID.");
        }
        if (rows.count(id) >= MAX_PHOTOS) {
            throw new Refusal(RepairRefusal.IMAGE_REFUSED, "A device has at most " + MAX_PHOTOS + " photos.");
        }
        rows.add(photoId, id, actor.organisation(), small, clock.instant());
        return HttpResponse.noContent();
    }

    @Operation(summary = "A photo of a device of your workshop")
    @Get
    @Produces(MediaType.IMAGE_JPEG)
    @Transactional(readOnly = true)
    HttpResponse<byte[]> show(UUID id, UUID photoId, @Parameter(hidden = true) Actor actor) {
        return rows.image(photoId, id, actor.organisation())
                .map(HttpResponse::ok)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "Your workshop has no such photo."));
    }
}
