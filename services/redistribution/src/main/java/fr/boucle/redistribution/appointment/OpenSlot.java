package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

@Tag(name = "Hand-over")
@Controller("/api/redistribution/slots")
@Secured(Role.MEDIATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenSlot {
    private static final Duration FURTHEST = Duration.ofDays(731);

    private final Slots slots;
    private final InstantSource clock;

    OpenSlot(Slots slots, InstantSource clock) {
        this.slots = slots;
        this.clock = clock;
    }

    /**
     * A time at which households come.
     *
     * @param place where, as households find it; nothing personal
     * @param places how many households
     */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 200) String place,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @Min(1) @Max(200) int places) {}

    @Operation(
            summary = "Open or change a slot of the own structure",
            description = "The client makes the id. Repeatable.")
    @Put("/{id}")
    @Transactional
    HttpResponse<?> open(UUID id, @Valid @Body Command slot, @Parameter(hidden = true) Actor actor) {
        if (!slot.endsAt().isAfter(slot.startsAt())) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A slot ends after it starts.",
                    List.of(new Refusal.FieldFault("/endsAt", "is after startsAt")));
        }
        if (slot.endsAt().isAfter(clock.instant().plus(FURTHEST))) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A slot lies at most two years ahead.",
                    List.of(new Refusal.FieldFault("/startsAt", "is at most two years ahead")));
        }
        UUID own = actor.organisation();
        if (slots.find(id).isEmpty()) {
            if (!slot.endsAt().isAfter(clock.instant())) {
                throw new Refusal(
                        CommonRefusal.INVALID,
                        "A slot lies ahead.",
                        List.of(new Refusal.FieldFault("/startsAt", "lies ahead")));
            }
            slots.open(id, own, slot.place(), slot.startsAt(), slot.endsAt(), slot.places());
        } else if (!slots.find(id).orElseThrow().organisation().equals(own)) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "No slot of yours has this id.");
        } else if (slots.change(id, own, slot.place(), slot.startsAt(), slot.endsAt(), slot.places()) == 0
                && slots.find(id).orElseThrow().taken() > slot.places()) {
            throw new Refusal(RedistributionRefusal.SLOT_FULL, "More places than that are taken.");
        }
        return HttpResponse.noContent();
    }
}
