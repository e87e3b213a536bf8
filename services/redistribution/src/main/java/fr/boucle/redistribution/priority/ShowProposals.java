package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.territory.Distances;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@Tag(name = "Decisions")
@Controller("/api/redistribution/requests/{reference}/proposals")
@Secured(Role.DECIDER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowProposals {
    private static final int ALTERNATIVES = 5;

    private final Requests requests;
    private final Proposals proposals;
    private final Territory territory;

    ShowProposals(Requests requests, Proposals proposals, Territory territory) {
        this.requests = requests;
        this.proposals = proposals;
        this.territory = territory;
    }

    @Operation(
            summary = "The device proposed to a request, then others that serve it",
            description =
                    "Deterministic: the same queue and stock give the same proposals. In priority order each request"
                            + " takes the device that fits best: kind, accessible equipment, accessories, distance, grade, longest in"
                            + " stock. Every other device that a decision may give is at …/devices.")
    @Get
    @Transactional(readOnly = true)
    List<ProposalView> show(String reference, @Parameter(hidden = true) Actor actor) {
        Requests.Found found = requests.get(reference, actor);
        if (!(found.request() instanceof Request.Queued)) {
            return List.of();
        }
        Proposals.Now now = proposals.now();
        Optional<Equipment> proposed = now.proposedTo(found.id());
        Asked asked = found.asked();
        Distances distances = territory.distances();
        Stream<ProposalView> others = now.stock().stream()
                .filter(device -> proposed.filter(device::equals).isEmpty())
                .filter(device -> Fit.serves(asked, device))
                .map(device -> Fit.of(asked, device, distances))
                .sorted(Fit.ORDER)
                .limit(ALTERNATIVES)
                .map(fit -> ProposalView.of(fit, false));
        return Stream.concat(
                        proposed.map(device -> ProposalView.of(Fit.of(asked, device, distances), true)).stream(),
                        others)
                .toList();
    }
}
