package fr.boucle.redistribution.followup;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.request.HouseholdDoor;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Three and twelve months after: is it still used, and would you have bought one? */
@Tag(name = "The household")
@Controller("/api/redistribution")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class AnswerFollowUp {
    static final List<Integer> MONTHS = List.of(3, 12);

    private final Answering answering;
    private final Reservations reservations;
    private final HouseholdDoor door;
    private final RulesInForce rules;
    private final InstantSource clock;

    AnswerFollowUp(
            Answering answering,
            Reservations reservations,
            HouseholdDoor door,
            RulesInForce rules,
            InstantSource clock) {
        this.answering = answering;
        this.reservations = reservations;
        this.door = door;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The answers.
     *
     * @param month 3 or 12
     * @param wouldHaveBought without this device: NEW, USED or NONE
     */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 40) String trackingCode,
            int month,
            @NotNull Boolean stillUsed,
            FollowUps.@NotNull Bought wouldHaveBought) {
        @Override
        public String toString() {
            return "Command";
        }
    }

    @Operation(
            summary = "Answer the follow-up question",
            description =
                    "With the tracking code. A later answer replaces it. FollowUpAnswered tells the others the answer and the kind"
                            + " of device, not which device nor which household.")
    @ApiResponse(responseCode = "409", description = "follow-up-too-early, not-possible-in-this-state")
    @Put("/followed-requests/answers")
    @Transactional
    HttpResponse<?> answer(@Valid @Body Command answers) {
        if (!MONTHS.contains(answers.month())) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "The question is asked twice.",
                    List.of(new Refusal.FieldFault("/month", "is 3 or 12")));
        }
        Requests.Found request = door.enter(answers.trackingCode(), "OWN_ANSWER");
        Reservations.Found delivered = reservations.of(request.id()).stream()
                .filter(one -> one.reservation() instanceof Reservation.Delivered)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(RedistributionRefusal.NOT_POSSIBLE, "No device is with this household."));
        LocalDate from = LocalDate.ofInstant(delivered.since(), rules.zone()).plusMonths(answers.month());
        if (rules.today().isBefore(from)) {
            throw new Refusal(RedistributionRefusal.TOO_EARLY, "It is asked from " + from + ".");
        }
        answering.answer(delivered.terms(), answers, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return HttpResponse.noContent();
    }
}
