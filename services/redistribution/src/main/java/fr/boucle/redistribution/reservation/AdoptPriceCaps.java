package fr.boucle.redistribution.reservation;

import fr.boucle.redistribution.reference.Adopting;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@Tag(name = "Rules")
@Controller("/api/redistribution/references/price-caps")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class AdoptPriceCaps {
    private final Adopting adopting;
    private final Json json;

    AdoptPriceCaps(Adopting adopting, Json json) {
        this.adopting = adopting;
        this.json = json;
    }

    /**
     * Caps of the solidarity price.
     *
     * @param capsCents by kind, in cents with tax; a kind without cap is given free
     * @param reason the text the caps come from
     */
    @Serdeable
    record Command(
            @NotEmpty Map<DeviceKind, Long> capsCents,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 500) String reason) {}

    @Operation(
            summary = "Adopt the legal caps of the solidarity price",
            description =
                    "Décret n° 2022-1413 of 7 November 2022 is in force from the start; a later text is a new version.")
    @Put("/{version}")
    @Transactional
    ReferenceFiles.View adopt(String version, @Valid @Body Command caps, @Parameter(hidden = true) Actor actor) {
        if (caps.capsCents().values().stream().anyMatch(cents -> cents < 0)) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A cap is an amount.",
                    List.of(new Refusal.FieldFault("/capsCents", "is at least 0")));
        }
        return adopting.adopt(
                ReferenceFiles.PRICE_CAPS,
                version,
                caps.validFrom(),
                json.write(new TreeMap<>(caps.capsCents())),
                caps.reason(),
                actor);
    }
}
