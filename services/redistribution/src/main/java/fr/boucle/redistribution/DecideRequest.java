package fr.boucle.redistribution;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Tag(name = "Decisions")
@Controller("/api/redistribution/requests/{reference}/decision")
@Secured(Role.DECIDER)
@ExecuteOn(TaskExecutors.BLOCKING)
class DecideRequest {
    static final String REASON_CODE = "[A-Z][A-Z0-9_]{1,39}";

    private final Requests requests;
    private final Decisions decisions;
    private final Deciding deciding;

    DecideRequest(Requests requests, Decisions decisions, Deciding deciding) {
        this.requests = requests;
        this.decisions = decisions;
        this.deciding = deciding;
    }

    /**
     * A person's decision.
     *
     * @param deviceId the device given, where granted
     * @param programmeId the programme it falls under, if any: within its quota and its share of the stock
     * @param reasonCode for instance RULE_ORDER, URGENCY, NOT_ELIGIBLE, NO_SUITABLE_DEVICE
     * @param explanation why, in words for the household; sealed, erased with the request
     */
    @Serdeable
    record Decision(
            @NotNull Outcome outcome,
            @Nullable UUID deviceId,
            @Nullable UUID programmeId,
            @NotNull @Pattern(regexp = REASON_CODE) String reasonCode,
            @NotBlank @Size(max = 1000) String explanation) {
        void check() {
            boolean granted = outcome == Outcome.GRANTED;
            if (granted != (deviceId != null) || (!granted && programmeId != null)) {
                throw new Refusal(
                        CommonRefusal.INVALID,
                        "A grant names a device, perhaps a programme, and nothing else does.",
                        List.of(new Refusal.FieldFault(
                                granted || deviceId != null ? "/deviceId" : "/programmeId", "goes with GRANTED")));
            }
        }

        @Override
        public String toString() {
            return "Decision " + outcome + " " + reasonCode;
        }
    }

    @Serdeable
    record Decided(
            UUID decisionId, Outcome outcome, @Nullable UUID reservationId, boolean followedProposal) {}

    @Operation(
            summary = "Decide a request, with a reason",
            description =
                    "Needs If-Match with the ETag of the request as read. GRANTED names a device in stock and reserves"
                            + " it, exclusively, for 14 days. Proposal and decision are both kept. A person decides: GDPR art. 22.")
    @ApiResponse(responseCode = "200", description = "Decided; reservationId where granted")
    @ApiResponse(
            responseCode = "409",
            description = "request-already-decided, own-structure, device-already-reserved, device-unsuitable,"
                    + " structure-cap-reached, programme-quota-reached, programme-does-not-apply")
    @ApiResponse(responseCode = "412", description = "Someone changed the request meanwhile")
    @Put
    @Transactional
    HttpResponse<Decided> decide(
            String reference,
            @Valid @Body Decision decision,
            @Header("If-Match") @Nullable String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        Version version = Version.required(ifMatch);
        decision.check();
        RequestRow row = requests.visible(reference, actor);
        if (row.organisationId().equals(actor.organisation())) {
            throw new Refusal(RedistributionRefusal.OWN_STRUCTURE, "Let another member of the commission decide.");
        }
        return decisions
                .madeOn(row.id(), version.number())
                .flatMap(made -> repeated(made, decision, actor))
                .map(made -> answer(made, version.number() + 1))
                .orElseGet(() -> {
                    Decisions.Row made = deciding.decide(row, decision, version, actor);
                    return answer(made, version.number() + 1);
                });
    }

    private static Optional<Decisions.Row> repeated(Decisions.Row made, Decision again, Actor actor) {
        boolean same = made.decidedBy().equals(actor.member())
                && made.outcome() == again.outcome()
                && made.reasonCode().equals(again.reasonCode())
                && Objects.equals(made.deviceId(), again.deviceId())
                && Objects.equals(made.programmeId(), again.programmeId());
        return same ? Optional.of(made) : Optional.empty();
    }

    private static HttpResponse<Decided> answer(Decisions.Row made, long version) {
        return new Version(version)
                .tag(HttpResponse.ok(
                        new Decided(made.id(), made.outcome(), made.reservationId(), made.followedProposal())));
    }
}
