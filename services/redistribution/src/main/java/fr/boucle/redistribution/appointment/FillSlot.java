package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.reservation.ReservationState;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A distribution day: many households get the same slot at once, as far as it has places; first it is said which would. */
@Tag(name = "Hand-over")
@Controller("/api/redistribution/slots/{id}/appointments")
@Secured(Role.MEDIATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class FillSlot {
    private final SlotChoice choice;
    private final MakeAppointment appointments;

    FillSlot(SlotChoice choice, MakeAppointment appointments) {
        this.choice = choice;
        this.appointments = appointments;
    }

    /**
     * Whose hand-overs; both add up.
     *
     * @param names references of requests or printed codes of devices
     * @param withoutAppointment all in this state that have no slot yet
     */
    @Serdeable
    record Command(
            @Nullable @Size(max = SlotChoice.MOST) List<@NotBlank @Size(max = 100) String> names,
            @Nullable ReservationState withoutAppointment) {}

    /** What became of them, or would. */
    @Serdeable
    record View(long passed, List<Kept> refused, List<String> unknown) {}

    /** One that gets no place. */
    @Serdeable
    record Kept(UUID reservationId, String code, String requestReference, String slug) {}

    @Operation(
            summary = "Give many households a slot",
            description =
                    "The hand-overs that are due first get the places there are, each as when it is given one alone; at most 200."
                            + " refused tells which get none and why, unknown which names are nobody's.")
    @Put
    View fill(UUID id, @Valid @Body Command asked, @Parameter(hidden = true) Actor actor) {
        SlotChoice.Chosen chosen = chosen(id, asked, actor);
        return view(chosen, found -> {
            try {
                HttpStatus given = appointments
                        .choose(found.id(), new MakeAppointment.Command(id), actor)
                        .status();
                return given == HttpStatus.NO_CONTENT
                        ? Optional.empty()
                        : Optional.of(RedistributionRefusal.NOT_POSSIBLE.slug());
            } catch (Refusal refusal) {
                return Optional.of(refusal.type().slug());
            }
        });
    }

    @Operation(
            summary = "Who would get a slot",
            description = "Changes nothing: how many would get a place, which not and why.")
    @Post("/previews")
    View preview(UUID id, @Valid @Body Command asked, @Parameter(hidden = true) Actor actor) {
        SlotChoice.Chosen chosen = chosen(id, asked, actor);
        long[] free = {chosen.slot().places() - (long) chosen.slot().taken()};
        return view(
                chosen,
                found -> chosen.there().contains(found.id()) || free[0]-- > 0
                        ? Optional.empty()
                        : Optional.of(RedistributionRefusal.SLOT_FULL.slug()));
    }

    private SlotChoice.Chosen chosen(UUID slot, Command asked, Actor actor) {
        return choice.of(
                        slot,
                        actor.organisation(),
                        asked.names() == null ? List.of() : asked.names(),
                        asked.withoutAppointment())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No slot of yours has this id."));
    }

    private static View view(SlotChoice.Chosen chosen, Function<Reservations.Found, Optional<String>> deed) {
        List<Kept> refused = new ArrayList<>();
        for (Reservations.Found found : chosen.reservations()) {
            deed.apply(found)
                    .ifPresent(slug -> refused.add(new Kept(
                            found.id(),
                            found.terms().device().code(),
                            found.terms().request().reference(),
                            slug)));
        }
        return new View(chosen.reservations().size() - refused.size(), refused, chosen.unknown());
    }
}
