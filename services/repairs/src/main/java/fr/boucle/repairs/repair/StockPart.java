package fr.boucle.repairs.repair;

import fr.boucle.repairs.device.PartKind;
import fr.boucle.repairs.device.PartOrigin;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/parts")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Parts")
class StockPart {
    private final Parts parts;

    StockPart(Parts parts) {
        this.parts = parts;
    }

    /** A part bought or given, and what it fits. */
    @Serdeable
    record Command(
            @NotNull PartKind kind,
            @NotNull PartOrigin origin,
            @Min(0) @Max(100_000) long massGrams,

            @Nullable @Pattern(regexp = "[\\p{L}\\p{N} .,/()+-]{0,60}")
            String label) {}

    @Operation(
            summary = "Put a new or second-hand part into stock",
            description = "The id is the client's own UUID. Parts taken from devices come in by /harvested-parts. 204;"
                    + " repeating changes nothing.")
    @Put("/{partId}")
    @Transactional
    HttpResponse<?> stock(UUID partId, @Valid @Body Command bought, @Parameter(hidden = true) Actor actor) {
        if (bought.origin() == PartOrigin.HARVESTED || bought.kind() == PartKind.MEDIUM) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A harvested part and a medium come in with the device they are of.",
                    List.of(new Refusal.FieldFault("/origin", "is NEW or SECOND_HAND, and kind is not MEDIUM")));
        }
        parts.take(
                new Parts.Arrival(
                        partId, bought.kind(), bought.origin(), null, bought.massGrams(), null, null, bought.label()),
                actor.organisation());
        return HttpResponse.noContent();
    }
}
