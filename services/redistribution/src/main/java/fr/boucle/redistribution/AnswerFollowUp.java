package fr.boucle.redistribution;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Three and twelve months after: is it still used, and would you have bought one? */
@Tag(name = "The household")
@Controller("/api/redistribution")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class AnswerFollowUp {
    static final List<Integer> MONTHS = List.of(3, 12);
    private static final int FEWEST_SHOWN = 5;

    private final FollowUps followUps;
    private final Reservations reservations;
    private final HouseholdDoor door;
    private final RulesInForce rules;
    private final InstantSource clock;

    AnswerFollowUp(
            FollowUps followUps,
            Reservations reservations,
            HouseholdDoor door,
            RulesInForce rules,
            InstantSource clock) {
        this.followUps = followUps;
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
    record Answers(
            @NotBlank @Size(max = 40) String trackingCode,
            int month,
            @NotNull Boolean stillUsed,
            FollowUps.@NotNull Bought wouldHaveBought) {
        @Override
        public String toString() {
            return "Answers";
        }
    }

    /**
     * What was answered.
     *
     * @param substitutionPercent share of answers that would have bought a new one; absent below five answers, like the rest
     */
    @Serdeable
    record Result(
            int month,
            int answers,
            @Nullable Long stillUsed,
            @Nullable Long wouldHaveBoughtNew,
            @Nullable Long wouldHaveBoughtUsed,
            @Nullable Long wouldHaveBoughtNone,
            @Nullable Long substitutionPercent) {}

    @Operation(
            summary = "Answer the follow-up question",
            description = "With the tracking code. A later answer replaces it.")
    @ApiResponse(responseCode = "409", description = "follow-up-too-early, not-possible-in-this-state")
    @Put("/followed-requests/answers")
    @Transactional
    HttpResponse<?> answer(@Valid @Body Answers answers) {
        if (!MONTHS.contains(answers.month())) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "The question is asked twice.",
                    List.of(new Refusal.FieldFault("/month", "is 3 or 12")));
        }
        RequestRow row = door.enter(answers.trackingCode(), "OWN_ANSWER");
        ReservationRow delivered = reservations.of(row.id()).stream()
                .filter(one -> one.state() == ReservationRow.State.DELIVERED)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(RedistributionRefusal.NOT_POSSIBLE, "No device is with this household."));
        LocalDate from =
                LocalDate.ofInstant(delivered.changedAt(), rules.zone()).plusMonths(answers.month());
        if (rules.today().isBefore(from)) {
            throw new Refusal(RedistributionRefusal.TOO_EARLY, "It is asked from " + from + ".");
        }
        long _ = followUps.answer(
                delivered.id(), answers.month(), answers.stillUsed(), answers.wouldHaveBought(), clock.instant());
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "What households answered",
            description =
                    "Public. Feeds the substitution rate: the share that would have bought a new device. Below five"
                            + " answers only their number is said.")
    @Get("/follow-ups")
    @Transactional(readOnly = true)
    List<Result> results() {
        return MONTHS.stream().map(month -> result(month, followUps.of(month))).toList();
    }

    private static Result result(int month, List<FollowUps.Row> rows) {
        if (rows.size() < FEWEST_SHOWN) {
            return new Result(month, rows.size(), null, null, null, null, null);
        }
        long bought = count(rows, FollowUps.Bought.NEW).count();
        return new Result(
                month,
                rows.size(),
                rows.stream().filter(FollowUps.Row::stillUsed).count(),
                bought,
                count(rows, FollowUps.Bought.USED).count(),
                count(rows, FollowUps.Bought.NONE).count(),
                (200 * bought + rows.size()) / (2L * rows.size()));
    }

    private static Stream<FollowUps.Row> count(List<FollowUps.Row> rows, FollowUps.Bought bought) {
        return rows.stream().filter(row -> row.wouldHaveBought() == bought);
    }
}
