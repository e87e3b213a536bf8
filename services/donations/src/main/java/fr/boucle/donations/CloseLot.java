package fr.boucle.donations;

import fr.boucle.web.Actor;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A donor ends a lot: what nobody claimed can go into another lot, live claims go on. */
@Tag(name = "lots")
@Controller("/api/donations/lots/{lotId}/closure")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class CloseLot {
    private final Lots lots;
    private final Devices devices;
    private final WaitingList waiting;
    private final InstantSource clock;

    CloseLot(Lots lots, Devices devices, WaitingList waiting, InstantSource clock) {
        this.lots = lots;
        this.devices = devices;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Operation(
            summary = "Close a lot",
            description = "Unclaimed devices become free again; live claims go on. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> close(
            UUID lotId, @Header("If-Match") @Nullable String ifMatch, @Parameter(hidden = true) Actor actor) {
        Lots.Row row = lots.own(lotId, actor.organisation());
        Instant now = clock.instant();
        if (ifMatch != null && row.state() != Lots.State.CLOSED) {
            Version.required(ifMatch).mustBe(row.version());
        }
        row = switch (row.lot()) {
            case Lot.Draft draft -> end(row, draft.close(now), actor);
            case Lot.Published published -> end(row, published.close(now), actor);
            case Lot.Closed _ -> row;
        };
        return new Version(row.version()).tag(HttpResponse.noContent());
    }

    private Lots.Row end(Lots.Row row, LotEvent.LotClosed event, Actor actor) {
        long _ = devices.takeUnclaimedOutOfLot(row.id());
        waiting.close(row.id(), event.closedAt());
        return lots.change(row, event, actor.signature());
    }
}
