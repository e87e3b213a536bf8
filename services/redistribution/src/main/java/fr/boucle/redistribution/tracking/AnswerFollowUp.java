package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.household.Looks;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.request.HouseholdDoor;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.reservation.Reservations;
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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import java.util.UUID;

/** Three and twelve months after: is it still used, and would you have bought one? */
@Tag(name = "The household")
@Controller("/api/redistribution")
@ExecuteOn(TaskExecutors.BLOCKING)
class AnswerFollowUp {
    private final Answering answering;
    private final Reservations reservations;
    private final Requests requests;
    private final HouseholdDoor door;
    private final Looks looks;
    private final RulesInForce rules;
    private final InstantSource clock;

    AnswerFollowUp(
            Answering answering,
            Reservations reservations,
            Requests requests,
            HouseholdDoor door,
            Looks looks,
            RulesInForce rules,
            InstantSource clock) {
        this.answering = answering;
        this.reservations = reservations;
        this.requests = requests;
        this.door = door;
        this.looks = looks;
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
        FollowUpAnswer answer() {
            return new FollowUpAnswer(month, stillUsed, wouldHaveBought);
        }

        @Override
        public String toString() {
            return "Command";
        }
    }

    /** The same, told to the structure. */
    @Serdeable
    record ToldCommand(@NotNull Boolean stillUsed, FollowUps.@NotNull Bought wouldHaveBought) {}

    @Operation(
            summary = "Answer the follow-up question",
            description =
                    "With the tracking code. A later answer replaces it. FollowUpAnswered tells the others the answer and the kind"
                            + " of device, not which device nor which household.")
    @ApiResponse(responseCode = "409", description = "follow-up-too-early, not-possible-in-this-state")
    @Put("/followed-requests/answers")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Transactional
    HttpResponse<?> answer(@Valid @Body Command answers) {
        checkMonth(answers.month());
        answer(door.enter(answers.trackingCode(), "OWN_ANSWER").id(), answers.answer());
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "Write down what a household answered",
            description =
                    "By its structure, for a household that was asked on the telephone or at the counter. A later answer"
                            + " replaces it.")
    @ApiResponse(responseCode = "409", description = "follow-up-too-early, not-possible-in-this-state")
    @Put("/requests/{reference}/follow-ups/{month}")
    @Secured(Role.MEDIATOR)
    @Transactional
    HttpResponse<?> write(
            String reference, int month, @Valid @Body ToldCommand told, @Parameter(hidden = true) Actor actor) {
        checkMonth(month);
        Requests.Found request = requests.getOwn(reference, actor);
        looks.by(actor, request.id(), "FOLLOW_UP");
        answer(request.id(), new FollowUpAnswer(month, told.stillUsed(), told.wouldHaveBought()));
        return HttpResponse.noContent();
    }

    private static void checkMonth(int month) {
        if (!AskedLater.MONTHS.contains(month)) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "The question is asked twice.",
                    List.of(new Refusal.FieldFault("/month", "is 3 or 12")));
        }
    }

    private void answer(UUID requestId, FollowUpAnswer answer) {
        Reservations.Found delivered = reservations.of(requestId).stream()
                .filter(one -> one.reservation() instanceof Reservation.Delivered)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(RedistributionRefusal.NOT_POSSIBLE, "No device is with this household."));
        LocalDate from = LocalDate.ofInstant(delivered.since(), rules.zone()).plusMonths(answer.month());
        if (rules.today().isBefore(from)) {
            throw new Refusal(RedistributionRefusal.TOO_EARLY, "It is asked from " + from + ".");
        }
        answering.answer(delivered.terms(), answer, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
