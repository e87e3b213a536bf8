package fr.boucle.redistribution.programme;

import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.request.Requests;
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
    record View(
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
    record ResultsView(long waiting, long granted, long delivered, long returned, long remaining) {}

    @Operation(summary = "The programmes")
    @Get("/programmes")
    @Secured({Role.STEWARD, Role.AGENT, Role.DECIDER, Role.MEDIATOR, Role.AUDITOR})
    @Transactional(readOnly = true)
    List<View> list() {
        return programmes.list().stream().map(ShowProgrammes::shown).toList();
    }

    @Operation(summary = "The results of a programme", description = "A collectivité reads those of its own.")
    @Get("/programmes/{id}/results")
    @Secured({Role.STEWARD, Role.AGENT, Role.DECIDER, Role.AUDITOR})
    @Transactional(readOnly = true)
    ResultsView results(UUID id, @Parameter(hidden = true) Actor actor) {
        Programme programme = programmes
                .find(id)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No programme has this id."));
        ProgrammeOwners.checkMayRead(actor, programme);
        Programmes.Use use = programmes.use(programme, 0);
        return new ResultsView(
                requests.queued().stream()
                        .filter(request -> programme.appliesTo(request.asked(), rules.today()))
                        .count(),
                use.granted(),
                programmes.countDelivered(id),
                programmes.countReturned(id),
                use.remaining());
    }

    private static View shown(Programme programme) {
        return new View(
                programme.id(),
                programme.title(),
                programme.organisation(),
                programme.period().from(),
                programme.period().until(),
                programme.share().quota(),
                programme.share().stockPercent(),
                programme.criteria(),
                programme.partners());
    }
}
