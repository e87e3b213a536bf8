package fr.boucle.redistribution.request;

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

    ChangeAvailability(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    /**
     * Whether a kind can be asked for.
     *
     * @param area a commune or an EPCI; everywhere where absent
     */
    @Serdeable
    record Command(
            @NotNull Mode mode,
            @Pattern(regexp = "[0-9AB]{5}|\\d{9}") @Nullable String area,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String reasonCode) {}

    @Operation(
            summary = "Say whether a kind can be asked for: OFF, AUTOMATIC, ON",
            description =
                    "AUTOMATIC: while some are in stock or came in the last three months. Everywhere, or in one area. ON while"
                            + " nothing is said. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> change(DeviceKind kind, @Valid @Body Command command) {
        availabilities.change(kind, command.area(), command.mode(), command.reasonCode());
        return HttpResponse.noContent();
    }
}
