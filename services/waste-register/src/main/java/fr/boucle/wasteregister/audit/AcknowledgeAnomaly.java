package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.line.AnomalyRule;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A keeper says of a case of its own site that it is known, and why it stands; facts that change open it again. */
@Tag(name = "audit")
@Controller("/api/waste-register/anomalies/{rule}/cases/{caseId}/acknowledgement")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class AcknowledgeAnomaly {
    private final Anomalies anomalies;
    private final Acknowledgements acknowledgements;
    private final AskedYear asked;
    private final InstantSource clock;

    AcknowledgeAnomaly(Anomalies anomalies, Acknowledgements acknowledgements, AskedYear asked, InstantSource clock) {
        this.anomalies = anomalies;
        this.acknowledgements = acknowledgements;
        this.asked = asked;
        this.clock = clock;
    }

    @Serdeable
    record Command(@NotBlank @Size(min = 3, max = 1_000) String explanation) {}

    @Operation(
            summary = "Acknowledge a case",
            description =
                    "Of the own site, in a year. The case stays listed, with the explanation; when its facts change it is"
                            + " open again. Not an excuse: the auditor reads both.")
    @Put
    @Transactional
    HttpResponse<?> acknowledge(
            AnomalyRule rule,
            UUID caseId,
            @QueryValue @Nullable Integer year,
            @Valid @Body Command command,
            @Parameter(hidden = true) Actor actor) {
        Reader own = new Reader(false, actor.organisation(), false, clock.instant());
        CaseView found = anomalies.of(rule, AskedYear.cases(asked.of(year), justBefore(caseId), 1), own).stream()
                .filter(one -> one.caseId().equals(caseId))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND, "Your register shows no such case of " + rule + " in that year."));
        acknowledgements.add(
                rule.name(),
                caseId,
                found.detail(),
                command.explanation().strip(),
                actor.member(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return HttpResponse.noContent();
    }

    /** The id before, as the database orders them: as unsigned bytes. */
    private static UUID justBefore(UUID id) {
        long low = id.getLeastSignificantBits();
        return low == 0
                ? new UUID(id.getMostSignificantBits() - 1, -1)
                : new UUID(id.getMostSignificantBits(), low - 1);
    }
}
