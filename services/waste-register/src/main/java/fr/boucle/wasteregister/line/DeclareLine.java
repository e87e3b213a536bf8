package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.delegation.Delegations;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.law.WasteRefusal;
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
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

/** Records that the newest version of a line was declared on the State's platform: its deadline no longer runs. */
@Tag(name = "lines")
@Controller("/api/waste-register/lines/{id}/declaration")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class DeclareLine {
    private final Lines lines;
    private final Declarations declarations;
    private final Delegations delegations;
    private final LegalTime legalTime;
    private final InstantSource clock;

    DeclareLine(
            Lines lines, Declarations declarations, Delegations delegations, LegalTime legalTime, InstantSource clock) {
        this.lines = lines;
        this.declarations = declarations;
        this.delegations = delegations;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    @Serdeable
    record Command(@NotNull LocalDate declaredOn) {}

    @Operation(
            summary = "Record a declaration on the platform",
            description = "Of the newest version. The 7 days (national register) are counted from the line's date; see"
                    + " alerts.")
    @Put
    @Transactional
    HttpResponse<?> declare(UUID id, @Valid @Body Command asked, @Parameter(hidden = true) Actor actor) {
        RegisterLine line = lines.lockAny(id)
                .filter(found -> delegations.mayDeclare(
                        actor.organisation(), found.identity().organisation(), clock.instant()))
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND, "No line of yours, or that you may declare, has this id."));
        if (asked.declaredOn().isAfter(legalTime.today()) || asked.declaredOn().isBefore(line.day())) {
            throw new Refusal(
                    WasteRefusal.DATE_NOT_ALLOWED,
                    "declaredOn lies from " + line.day() + " to " + legalTime.today() + ".");
        }
        if (declarations.count(id, line.newest().version()) == 0) {
            declarations.declare(id, line.newest().version(), asked.declaredOn(), clock.instant(), actor.member());
        }
        return HttpResponse.noContent();
    }
}
