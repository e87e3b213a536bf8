package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.reference.Adopting;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device without a connection is half a help: the steward says which cheaper lines there are, each with its day and source. */
@Tag(name = "Rules")
@Controller("/api/redistribution")
@ExecuteOn(TaskExecutors.BLOCKING)
class AdoptConnectionOffers {
    private final Adopting adopting;
    private final ConnectionOffers offers;
    private final RulesInForce rules;
    private final Json json;

    AdoptConnectionOffers(Adopting adopting, ConnectionOffers offers, RulesInForce rules, Json json) {
        this.adopting = adopting;
        this.offers = offers;
        this.rules = rules;
        this.json = json;
    }

    /** The offers from a day on. */
    @Serdeable
    record Command(
            @NotNull @Valid ConnectionOffers.Content content,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 500) String reason) {}

    @Operation(
            summary = "Say which connections households can have",
            description =
                    "Social tariffs, the line of a landlord or an operator: each with whom it is for, its price a month where it"
                            + " is known, its address, its source and the day it was read there, which is not to come.")
    @Put("/references/connection-offers/{version}")
    @Secured(Role.STEWARD)
    @Transactional
    ReferenceFiles.View adopt(String version, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        if (command.content().offers().stream().anyMatch(offer -> offer.readOn().isAfter(rules.today()))) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "An offer was read somewhere, on a day.",
                    List.of(new Refusal.FieldFault("/content", "has offers that were read today or before")));
        }
        return adopting.adopt(
                ReferenceFiles.CONNECTION_OFFERS,
                version,
                command.validFrom(),
                json.write(command.content()),
                command.reason(),
                actor);
    }

    @Operation(
            summary = "The connections that households of a commune can have",
            description =
                    "Public. Each with its source and the day it was read there. Without communeCode: all of them.")
    @Get("/connection-offers")
    @Secured(SecurityRule.IS_ANONYMOUS)
    ConnectionOffers.View near(@QueryValue @Nullable String communeCode) {
        return offers.near(communeCode);
    }
}
