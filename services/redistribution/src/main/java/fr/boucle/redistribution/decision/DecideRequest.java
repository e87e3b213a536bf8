package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.request.Outcome;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
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
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Tag(name = "Decisions")
@Controller("/api/redistribution/requests/{reference}/decision")
@Secured(Role.DECIDER)
@ExecuteOn(TaskExecutors.BLOCKING)
class DecideRequest {
    private final Requests requests;
    private final Decisions decisions;
    private final Cases cases;
    private final Deciding deciding;
    private final SecondLooks looks;
    private final InstantSource clock;

    DecideRequest(
            Requests requests,
            Decisions decisions,
            Cases cases,
            Deciding deciding,
            SecondLooks looks,
            InstantSource clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.cases = cases;
        this.deciding = deciding;
        this.looks = looks;
        this.clock = clock;
    }

    @Serdeable
    record View(UUID decisionId, Outcome outcome, @Nullable UUID reservationId, boolean followedProposal) {}

    @Operation(
            summary = "Decide a request, with a reason",
            description =
                    "Needs If-Match with the ETag of the request as read. GRANTED names a device in stock and reserves"
                            + " it, exclusively, for 14 days. Proposal and decision are both kept. A person decides: GDPR art. 22.")
    @ApiResponse(responseCode = "200", description = "Decided; reservationId where granted")
    @ApiResponse(
            responseCode = "409",
            description =
                    "request-already-decided, own-structure, same-decider, rank-not-followed, device-already-reserved,"
                            + " device-unsuitable, structure-cap-reached, programme-quota-reached, programme-does-not-apply")
    @ApiResponse(responseCode = "412", description = "Someone changed the request meanwhile")
    @Put
    @Transactional
    HttpResponse<View> decide(
            String reference,
            @Valid @Body DecisionCommand decision,
            @Header("If-Match") @Nullable String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        Version version = Version.required(ifMatch);
        decision.check();
        UUID id = requests.get(reference, actor).id();
        Made made = decisions
                .madeOn(id, version.number())
                .filter(before -> before.by().member().equals(actor.member())
                        && before.choice().isSame(decision))
                .orElseGet(() -> decide(id, decision, version, actor));
        return answer(made, version.number() + 1);
    }

    private Made decide(UUID id, DecisionCommand decision, Version version, Actor actor) {
        Cases.Gathered gathered = cases.gather(id, decision, version, actor);
        DecisionPolicy.allow(gathered.facts());
        Made made = deciding.write(gathered, clock);
        looks.give(id, made.id());
        return made;
    }

    private static HttpResponse<View> answer(Made made, long version) {
        return new Version(version)
                .tag(HttpResponse.ok(new View(
                        made.id(),
                        made.outcome(),
                        made.choice().reservationId(),
                        made.computed().followedProposal())));
    }
}
