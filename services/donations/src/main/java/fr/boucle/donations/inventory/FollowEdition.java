package fr.boucle.donations.inventory;

import fr.boucle.donations.reading.Sentences;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
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
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent says which inventory a file corrects, where it was not seen, or that it corrects none. */
@Tag(name = "inventories")
@Controller("/api/donations/inventories/{inventoryId}/former-edition")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowEdition {
    private final Inventories inventories;

    FollowEdition(Inventories inventories) {
        this.inventories = inventories;
    }

    /**
     * What it follows.
     *
     * @param inventoryId absent: none
     */
    @Serdeable
    record Command(@Nullable UUID inventoryId) {}

    @Operation(
            summary = "Say which inventory a file is the next edition of",
            description =
                    "A corrected file is known again when it is read; this says otherwise. 409 once it is confirmed. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> follow(
            UUID inventoryId,
            @Valid @Body Command command,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Sentences reader = Sentences.of(request.getLocale().orElse(Locale.ENGLISH));
        reader.act(() -> inventories.follow(inventoryId, command.inventoryId(), actor.organisation()));
        return HttpResponse.noContent();
    }
}
