package fr.boucle.redistribution.request;

import fr.boucle.redistribution.territory.Territory;
import fr.boucle.values.DeviceKind;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

@Tag(name = "Rules")
@Controller("/api/redistribution/availability/{kind}")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class ChangeAvailability {
    private final Availabilities availabilities;
    private final Territory territory;

    ChangeAvailability(Availabilities availabilities, Territory territory) {
        this.availabilities = availabilities;
        this.territory = territory;
    }

    /** Why it is said. */
    @Serdeable
    enum Reason {
        STOCK_EMPTY,
        STOCK_BACK,
        COMMISSION,
        OTHER
    }

    /**
     * Whether a kind can be asked for.
     *
     * @param area a commune (a small one counts with its EPCI) or an EPCI; everywhere where absent
     */
    @Serdeable
    record Command(
            @NotNull Mode mode,
            @Pattern(regexp = "[0-9AB]{5}|\\d{9}") @Nullable String area,
            @NotNull Reason reasonCode) {}

    @Operation(
            summary = "Say whether a kind can be asked for: OFF, AUTOMATIC, ON",
            description =
                    "AUTOMATIC: while some are in stock or came in the last three months. Everywhere, or in one area. ON while"
                            + " nothing is said. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> change(DeviceKind kind, @Valid @Body Command command) {
        String area = command.area();
        availabilities.change(
                kind,
                area == null || area.length() > Territory.CODE_LENGTH ? area : territory.area(area),
                command.mode(),
                command.reasonCode().name());
        return HttpResponse.noContent();
    }
}
