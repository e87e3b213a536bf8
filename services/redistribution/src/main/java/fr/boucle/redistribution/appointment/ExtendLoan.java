package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.redistribution.programme.Loans;
import fr.boucle.redistribution.reference.RulesInForce;
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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The end of one household's loan is put off by the structure that helps it: letter, sheet and contract send the household there. */
@Tag(name = "Hand-over")
@Controller("/api/redistribution/reservations/{id}/loan")
@Secured(Role.MEDIATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class ExtendLoan {
    private final Reservations reservations;
    private final Loans loans;
    private final Notifications notifications;
    private final RulesInForce rules;
    private final InstantSource clock;

    ExtendLoan(
            Reservations reservations,
            Loans loans,
            Notifications notifications,
            RulesInForce rules,
            InstantSource clock) {
        this.reservations = reservations;
        this.loans = loans;
        this.notifications = notifications;
        this.rules = rules;
        this.clock = clock;
    }

    /** Until when. */
    @Serdeable
    record Command(@NotNull LocalDate lentUntil) {}

    @Operation(
            summary = "Put off the end of one household's loan",
            description =
                    "By the structure that helps it, at most a year at a time, while the household has the device or waits for"
                            + " it. The household is told, and told again a month before the new day. Repeatable.")
    @ApiResponse(responseCode = "404", description = "not-found: the device is given, not lent")
    @ApiResponse(responseCode = "409", description = "loan-not-shortened, not-possible-in-this-state")
    @Put
    @Transactional
    HttpResponse<?> extend(UUID id, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        Reservations.Found found = reservations.get(id, actor);
        LocalDate before = loans.untilOf(id)
                .orElseThrow(
                        () -> new Refusal(CommonRefusal.NOT_FOUND, "This device is given: it does not come back."));
        LocalDate until = command.lentUntil();
        if (!(found.reservation() instanceof Reservation.Live)
                && !(found.reservation() instanceof Reservation.Delivered)) {
            throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "The household does not have this device.");
        }
        if (until.equals(before)) {
            return HttpResponse.noContent();
        }
        if (until.isBefore(before)) {
            throw new Refusal(RedistributionRefusal.LOAN_NOT_SHORTENED, "Its day is " + before + " or later.");
        }
        LocalDate last = (before.isAfter(rules.today()) ? before : rules.today()).plusYears(1);
        if (until.isAfter(last)) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A loan is put off by a year at most.",
                    List.of(new Refusal.FieldFault("/lentUntil", "is " + last + " or earlier")));
        }
        loans.putOff(id, until, clock.instant().truncatedTo(ChronoUnit.MICROS));
        notifications.queue(found.terms().request().id(), Letter.Kind.LOAN_EXTENDED);
        return HttpResponse.noContent();
    }
}
