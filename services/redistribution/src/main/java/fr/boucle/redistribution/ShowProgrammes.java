package fr.boucle.redistribution;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Tag(name = "Programmes")
@Controller("/api/redistribution")
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowProgrammes {
    private final Programmes programmes;
    private final Requests requests;
    private final RulesInForce rules;

    ShowProgrammes(Programmes programmes, Requests requests, RulesInForce rules) {
        this.programmes = programmes;
        this.requests = requests;
        this.rules = rules;
    }

    @Serdeable
    record Shown(
            UUID programmeId,
            String title,
            UUID organisationId,
            LocalDate from,
            LocalDate until,
            int quota,
            int stockSharePercent,
            Programme.Criteria criteria,
            Set<String> partners) {}

    /**
     * What a programme has done.
     *
     * @param waiting requests of the queue that fall under it
     * @param granted reservations made for it and not released
     * @param remaining of its quota
     */
    @Serdeable
    record Results(long waiting, long granted, long delivered, long returned, long remaining) {}

    @Operation(summary = "The programmes")
    @Get("/programmes")
    @Secured({Role.STEWARD, Role.AGENT, Role.DECIDER, Role.MEDIATOR, Role.AUDITOR})
    List<Shown> list() {
        return programmes.list().stream().map(ShowProgrammes::shown).toList();
    }

    @Operation(summary = "The results of a programme", description = "A collectivité reads those of its own.")
    @Get("/programmes/{id}/results")
    @Secured({Role.STEWARD, Role.AGENT, Role.DECIDER, Role.AUDITOR})
    @Transactional(readOnly = true)
    Results results(UUID id, @Parameter(hidden = true) Actor actor) {
        Programme programme = programmes
                .findById(id)
                .map(programmes::programme)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No programme has this id."));
        ProgrammeOwners.checkMayRead(actor, programme);
        long granted = programmes.countGranted(id);
        return new Results(
                requests.queued().stream()
                        .filter(row -> programme.appliesTo(row.asked(), rules.today()))
                        .count(),
                granted,
                programmes.countDelivered(id),
                programmes.countReturned(id),
                programme.quota() - granted);
    }

    private static Shown shown(Programme programme) {
        return new Shown(
                programme.id(),
                programme.title(),
                programme.organisation(),
                programme.from(),
                programme.until(),
                programme.quota(),
                programme.stockSharePercent(),
                programme.criteria(),
                programme.partners());
    }
}
