package fr.boucle.donations.fate;

import fr.boucle.web.Actor;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** The donor explains a difference between what was sent and what was received, and closes it. */
@Tag(name = "differences")
@Controller("/api/donations/differences/{deviceId}/closure")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class CloseDifference {
    private final Differences differences;
    private final InstantSource clock;

    CloseDifference(Differences differences, InstantSource clock) {
        this.differences = differences;
        this.clock = clock;
    }

    /** Why something else arrived than was given. */
    @Serdeable
    enum Explanation {
        STAYED_WITH_DONOR,
        FOUND_LATER,
        OTHER_DEVICE_SENT,
        LOST_ON_THE_WAY,
        OTHER
    }

    /**
     * The explanation.
     *
     * @param explanationCode it travels
     * @param explanation a sentence; it stays in this service
     */
    @Serdeable
    record Command(
            @NotNull Explanation explanationCode,
            @NotBlank @Size(max = 1000) String explanation) {}

    @Operation(summary = "Explain and close a difference", description = "Publishes DifferenceClosed. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> close(UUID deviceId, @Valid @Body Command why, @Parameter(hidden = true) Actor actor) {
        Instant now = clock.instant();
        differences.change(deviceId, actor, why.explanation(), difference -> switch (difference) {
            case Difference.Open open ->
                Optional.of(open.close(why.explanationCode().name(), now));
            case Difference.Closed _ -> Optional.empty();
        });
        return HttpResponse.noContent();
    }
}
