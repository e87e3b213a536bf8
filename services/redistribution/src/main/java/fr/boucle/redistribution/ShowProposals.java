package fr.boucle.redistribution;

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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@Tag(name = "Decisions")
@Controller("/api/redistribution/requests/{reference}/proposals")
@Secured(Role.DECIDER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowProposals {
    private static final int ALTERNATIVES = 5;

    private final Requests requests;
    private final Proposals proposals;
    private final RulesInForce rules;

    ShowProposals(Requests requests, Proposals proposals, RulesInForce rules) {
        this.requests = requests;
        this.proposals = proposals;
        this.rules = rules;
    }

    /**
     * A device for a request.
     *
     * @param proposed whether the matching gives this one, with every request served in its turn
     * @param distance 0 in the same commune, then 1 for every ten kilometres begun; by département while no communes are
     *     loaded: 5 in the same, 30 beyond
     * @param accessible whether it is accessible equipment
     * @param missingAccessories how many wanted accessories it lacks
     */
    @Serdeable
    record Proposal(
            UUID deviceId,
            String code,
            DeviceKind kind,
            String grade,
            boolean proposed,
            int distance,
            int missingAccessories,
            boolean accessible) {}

    @Operation(
            summary = "The device proposed to a request, then others that serve it",
            description =
                    "Deterministic: the same queue and stock give the same proposals. In priority order each request"
                            + " takes the device that fits best: kind, accessible equipment, accessories, distance, grade, longest in"
                            + " stock.")
    @Get
    @Transactional(readOnly = true)
    List<Proposal> show(String reference, @Parameter(hidden = true) Actor actor) {
        RequestRow row = requests.visible(reference, actor);
        if (!row.state().isQueued()) {
            return List.of();
        }
        Proposals.Now now = proposals.now();
        Optional<Equipment> proposed = now.proposedTo(row.id());
        Asked asked = row.asked();
        Distances distances = rules.distances();
        Stream<Proposal> others = now.stock().stream()
                .filter(device -> proposed.filter(device::equals).isEmpty())
                .filter(device -> Fit.serves(asked, device))
                .map(device -> Fit.of(asked, device, distances))
                .sorted(Fit.ORDER)
                .limit(ALTERNATIVES)
                .map(fit -> proposal(fit, false));
        return Stream.concat(proposed.map(device -> proposal(Fit.of(asked, device, distances), true)).stream(), others)
                .toList();
    }

    private static Proposal proposal(Fit fit, boolean proposed) {
        Equipment device = fit.device();
        return new Proposal(
                device.id(),
                device.code(),
                device.kind(),
                device.grade(),
                proposed,
                fit.distance(),
                fit.missing(),
                AccessibleEquipment.isAmong(device.accessories()));
    }
}
