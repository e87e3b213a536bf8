package fr.boucle.donations;

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
        Lots.Row row = lots.own(lotId, actor.organisation());
        switch (row.lot()) {
            case Lot.Draft draft -> {
                if (ifMatch != null) {
                    Version.required(ifMatch).mustBe(row.version());
                }
                if (row.publicBodiesFrom() != null && row.notKeptBecause() == null) {
                    throw new Refusal(
                            DonationRefusal.WHY_NOT_KEPT,
                            "Say in the draft why the devices are not kept (notKeptBecause), then publish.");
                }
                row = lots.change(row, draft.publish(clock.instant()), actor.signature());
            }
            case Lot.Published _ -> {}
            case Lot.Closed _ ->
                throw new Refusal(DonationRefusal.LOT_CLOSED, "A closed lot stays closed; prepare another one.");
        }
        return new Version(row.version()).tag(HttpResponse.noContent());
    }
}
