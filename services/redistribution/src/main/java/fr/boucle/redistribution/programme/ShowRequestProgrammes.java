package fr.boucle.redistribution.programme;

import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.stock.Devices;
import fr.boucle.web.Actor;
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
import java.util.List;
import java.util.UUID;

@Tag(name = "Programmes")
@Controller("/api/redistribution/requests/{reference}/programmes")
@Secured({Role.DECIDER, Role.MEDIATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowRequestProgrammes {
    private final Programmes programmes;
    private final Requests requests;
    private final Devices devices;
    private final RulesInForce rules;

    ShowRequestProgrammes(Programmes programmes, Requests requests, Devices devices, RulesInForce rules) {
        this.programmes = programmes;
        this.requests = requests;
        this.devices = devices;
        this.rules = rules;
    }

    /**
     * A programme that a request falls under.
     *
     * @param remaining of its quota
     * @param hasRoom whether its quota and its share of the stock allow one more now
     */
    @Serdeable
    record View(UUID programmeId, String title, int stockSharePercent, long remaining, boolean hasRoom) {}

    @Operation(
            summary = "The programmes a request falls under today",
            description = "There may be several, or none. A decision that grants may name one that has room.")
    @Get
    @Transactional(readOnly = true)
    List<View> show(String reference, @Parameter(hidden = true) Actor actor) {
        Asked asked = requests.get(reference, actor).asked();
        return programmes.uses(asked, rules.today(), devices.countInStock()).stream()
                .map(ShowRequestProgrammes::view)
                .toList();
    }

    private static View view(Programmes.Use use) {
        Programme programme = use.programme();
        return new View(
                programme.id(), programme.title(), programme.share().stockPercent(), use.remaining(), use.hasRoom());
    }
}
