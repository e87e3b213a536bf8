package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Cards;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.MediumSearch;
import fr.boucle.repairs.device.MediumType;
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
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/media")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Erasure")
class RecordMedia {
    private final Devices devices;
    private final OtherHolders holders;
    private final InstantSource clock;

    RecordMedia(Devices devices, OtherHolders holders, InstantSource clock) {
        this.devices = devices;
        this.holders = holders;
        this.clock = clock;
    }

    /** What was found inside; an empty list needs how it was searched, or only tells of cards. */
    @Serdeable
    record Command(
            @NotNull @Size(max = 50) List<@Valid FoundMedium> media,
            @Nullable @Valid Search absence,
            @Nullable @Valid Cards cards) {}

    /**
     * One medium found; knownAs where the file has it under a handle, because nobody knew its serial; seenHere where it is noted in
     * another device of the workshop too, and somebody holds it in hand here.
     */
    @Serdeable
    record FoundMedium(
            @NotBlank @Size(max = 100) String serialNumber,
            @NotNull MediumType type,
            @Nullable @Min(1) Long sizeMegabytes,
            @Nullable @Size(max = 100) String model,
            @Nullable @Size(max = 100) String knownAs,
            @Nullable Boolean seenHere) {
        Hardware.MediumSummary summary() {
            return new Hardware.MediumSummary(type, serialNumber, sizeMegabytes, model);
        }
    }

    /** How it was searched, and that nothing was there; a maker's word with the model it is of. The note stays in the workshop. */
    @Serdeable
    record Search(
            @NotNull MediumSearch how,
            @Nullable @Size(max = 500) String note,
            @Nullable @Size(max = 100) String model) {}

    @Operation(
            summary = "Record the media somebody found inside, or that there is none",
            description =
                    "Media not known yet are added and need an erasure or a removal; so do those that were said to be out, or no"
                            + " medium. One known by a handle gets its serial (knownAs; without it the first that nobody had"
                            + " seen yet, blank none; a card or OTHER is never that one); a size or model known better is kept; what was said to turn is never taken for less than"
                            + " flash (409 medium-known-as-flash), and its size not lowered (409 medium-known-larger). One that stands"
                            + " in another device of the workshop is asked about (409 medium-in-another-device) unless seenHere."
                            + " Only a search with its how (COVER_OPENED, BIOS_LISTS_NONE, KERNEL_LISTS_NONE,"
                            + " MAKER_SAYS_NONE where the kind only may hold one, of a model that is known or sent, for OTHER with a note; of network equipment SETTINGS_RESET, or NOTHING_TO_SET"
                            + " with a note) makes a device without media erased: 409 medium-absence-unproven else, 409 memory-built-in for a phone or tablet."
                            + " cards: what became of the memory card and the SIM card of what has its memory built in, as its reset tells"
                            + " too; a card that STAYS is a medium to be destroyed or taken out, and tells itself what became of it"
                            + " (REMOVED): 409 medium-absence-contradicted for another word while it is inside. 204; repeating changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> record(
            UUID id,
            @Valid @Body Command inspection,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        devices.change(id, actor, version, device -> {
            DeviceFile file = Bench.require(device).file();
            inspection.media().stream()
                    .filter(found -> !Boolean.TRUE.equals(found.seenHere()))
                    .forEach(found -> holders.refuse(file, found.serialNumber()));
            return Inspecting.events(file, inspection, clock.instant());
        });
        return HttpResponse.noContent();
    }
}
