package fr.boucle.donations;

import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
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
    record Text(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String textSha256) {}

    @Serdeable
    record Signed(UUID conventionId, Conventions.State state) {}

    @Operation(
            summary = "Sign a convention",
            description =
                    "The donor's agent and the taker's technician sign for their organisation; the second signature makes it"
                            + " SIGNED. 409 when the hash is not that of the frozen text. Repeatable.")
    @Put
    @Transactional
    Signed sign(UUID conventionId, @Valid @Body Text text, @Parameter(hidden = true) Actor actor) {
        Conventions.Row row = conventions.ofEitherSide(conventionId, actor.organisation());
        Convention.Side side = side(row, actor);
        return switch (conventions.state(row)) {
            case Convention.ToSign open ->
                signed(conventions.change(
                        row, open.sign(side, actor.member(), text.textSha256(), clock.instant()), actor.signature()));
            case Convention.Signed _, Convention.HandedOver _ -> signed(row);
            case Convention.Cancelled _ ->
                throw new Refusal(DonationRefusal.CONVENTION_CANCELLED, "Its claim was withdrawn; claim again.");
        };
    }

    /** The side for which the actor's role signs; the other role of the same house does not. */
    private static Convention.Side side(Conventions.Row row, Actor actor) {
        if (row.donorId().equals(actor.organisation()) && actor.is(Role.AGENT)) {
            return Convention.Side.DONOR;
        }
        if (row.takerId().equals(actor.organisation()) && actor.is(Role.TECHNICIAN)) {
            return Convention.Side.TAKER;
        }
        throw Conventions.none();
    }

    private static Signed signed(Conventions.Row row) {
        return new Signed(row.id(), row.state());
    }
}
