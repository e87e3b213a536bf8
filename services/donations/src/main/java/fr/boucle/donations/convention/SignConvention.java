package fr.boucle.donations.convention;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Each side signs the text that it has read, named by its hash, in an authenticated act. */
@Tag(name = "conventions")
@Controller("/api/donations/conventions/{conventionId}/signature")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class SignConvention {
    private final Conventions conventions;
    private final InstantSource clock;

    SignConvention(Conventions conventions, InstantSource clock) {
        this.conventions = conventions;
        this.clock = clock;
    }

    /**
     * What is signed.
     *
     * @param textSha256 the hash shown beside the text that was read
     */
    @Serdeable
    record Command(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String textSha256) {}

    @Serdeable
    record View(UUID conventionId, ConventionState state) {}

    @Operation(
            summary = "Sign a convention",
            description =
                    "The donor's agent and the taker's technician sign for their organisation; the second signature makes it"
                            + " SIGNED. 409 when the hash is not that of the frozen text. Repeatable.")
    @Put
    @Transactional
    View sign(UUID conventionId, @Valid @Body Command text, @Parameter(hidden = true) Actor actor) {
        Conventions.Found found = conventions.change(conventionId, actor, null, convention -> {
            Side side = side(convention.terms(), actor);
            return switch (convention) {
                case Convention.ToSign open -> open.sign(side, actor.member(), text.textSha256(), clock.instant());
                case Convention.Signed _, Convention.HandedOver _ -> List.of();
                case Convention.Cancelled cancelled -> throw cancelled.refusal();
            };
        });
        return new View(conventionId, found.convention().state());
    }

    /** The side for which the actor's role signs; the other role of the same house does not. */
    private static Side side(ConventionTerms terms, Actor actor) {
        if (terms.donor().equals(actor.organisation()) && actor.is(Role.AGENT)) {
            return Side.DONOR;
        }
        if (terms.taker().equals(actor.organisation()) && actor.is(Role.TECHNICIAN)) {
            return Side.TAKER;
        }
        throw Convention.none();
    }
}
