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

    ShowProposals(Requests requests, Proposals proposals) {
        this.requests = requests;
        this.proposals = proposals;
    }

    /**
     * A device for a request.
     *
     * @param proposed whether the matching gives this one, with every request served in its turn
     * @param distance 0 same commune, 1 same département, 2 beyond
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
            int missingAccessories) {}

    @Operation(
            summary = "The device proposed to a request, then others that serve it",
            description =
                    "Deterministic: the same queue and stock give the same proposals. In priority order each request"
                            + " takes the device that fits best: kind, accessories, distance, grade, longest in stock.")
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
        Stream<Proposal> others = now.stock().stream()
                .filter(device -> proposed.filter(device::equals).isEmpty())
                .map(device -> Fit.of(asked, device))
                .filter(Fit::serves)
                .sorted(Fit.ORDER)
                .limit(ALTERNATIVES)
                .map(fit -> proposal(fit, false));
        return Stream.concat(proposed.map(device -> proposal(Fit.of(asked, device), true)).stream(), others)
                .toList();
    }

    private static Proposal proposal(Fit fit, boolean proposed) {
        Equipment device = fit.device();
        return new Proposal(
                device.id(), device.code(), device.kind(), device.grade(), proposed, fit.distance(), fit.missing());
    }
}
