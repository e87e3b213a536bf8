package fr.boucle.donations.lot;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A donor opens a draft to claims. */
@Tag(name = "lots")
@Controller("/api/donations/lots/{lotId}/publication")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class PublishLot {
    private final Lots lots;
    private final InstantSource clock;

    PublishLot(Lots lots, InstantSource clock) {
        this.lots = lots;
        this.clock = clock;
    }

    @Operation(summary = "Publish a lot", description = "409 when it is closed or its deadline has passed. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> publish(
            UUID lotId, @Header("If-Match") @Nullable String ifMatch, @Parameter(hidden = true) Actor actor) {
        Lots.Found found = lots.change(lotId, actor, ifMatch, lot -> switch (lot) {
            case Lot.Draft draft -> List.of(draft.publish(clock.instant()));
            case Lot.Published _ -> List.of();
            case Lot.Closed _ ->
                throw new Refusal(DonationRefusal.LOT_CLOSED, "A closed lot stays closed; prepare another one.");
        });
        return new Version(found.version()).tag(HttpResponse.noContent());
    }
}
