package fr.boucle.redistribution.programme;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A programme that lends: its devices come back at the end, for the pupils of the next year; the end can be put off, never brought on. */
@Tag(name = "Programmes")
@Controller("/api/redistribution/programmes/{id}/loan")
@ExecuteOn(TaskExecutors.BLOCKING)
class LendDevices {
    private static final String IN_STOCK = "IN_STOCK";

    private final Programmes programmes;
    private final Loans loans;
    private final RulesInForce rules;
    private final InstantSource clock;

    LendDevices(Programmes programmes, Loans loans, RulesInForce rules, InstantSource clock) {
        this.programmes = programmes;
        this.loans = loans;
        this.rules = rules;
        this.clock = clock;
    }

    /** Until when. */
    @Serdeable
    record Command(@NotNull LocalDate lentUntil) {}

    /**
     * The loan of a programme.
     *
     * @param lentUntil absent where devices are given
     * @param out how many are with households
     * @param cameBack those that came back and that nobody has since, for the next year; at most 200
     */
    @Serdeable
    record View(@Nullable LocalDate lentUntil, long out, List<CameBack> cameBack) {}

    /** A device to be given again, once it is in stock. */
    @Serdeable
    record CameBack(String code, DeviceKind kind, boolean inStock) {}

    @Operation(
            summary = "Lend the devices of a programme, or extend their loan",
            description =
                    "Without a deposit. Households read the day in their own page and are told a month before. Another day is"
                            + " later than the first: what was promised to a household is not shortened. Repeatable.")
    @ApiResponse(responseCode = "409", description = "loan-not-shortened")
    @Put
    @Secured({Role.STEWARD, Role.AGENT})
    @Transactional
    HttpResponse<?> lend(UUID id, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        owned(id, actor);
        Optional<LocalDate> before = loans.until(id);
        if (before.filter(command.lentUntil()::equals).isPresent()) {
            return HttpResponse.noContent();
        }
        if (command.lentUntil().isBefore(before.orElse(rules.today()))) {
            throw new Refusal(
                    RedistributionRefusal.LOAN_NOT_SHORTENED,
                    "Its day is " + before.orElse(rules.today()) + " or later.");
        }
        loans.put(id, command.lentUntil(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "Until when the devices of a programme are lent, and how many are with households or came back")
    @Get
    @Secured({Role.STEWARD, Role.AGENT, Role.DECIDER, Role.AUDITOR})
    @Transactional(readOnly = true)
    View show(UUID id, @Parameter(hidden = true) Actor actor) {
        owned(id, actor);
        return new View(
                loans.until(id).orElse(null),
                loans.countOut(id),
                loans.cameBack(id).stream()
                        .map(one ->
                                new CameBack(one.code(), one.kind(), one.state().equals(IN_STOCK)))
                        .toList());
    }

    private void owned(UUID id, Actor actor) {
        Programme programme = programmes
                .find(id)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No programme has this id."));
        ProgrammeOwners.checkMayRead(actor, programme);
    }
}
