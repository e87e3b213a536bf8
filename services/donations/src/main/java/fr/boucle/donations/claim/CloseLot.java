package fr.boucle.donations.claim;

import fr.boucle.donations.lot.Lots;
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
    private final Claims claims;
    private final InstantSource clock;

    CloseLot(Lots lots, Claims claims, InstantSource clock) {
        this.lots = lots;
        this.claims = claims;
        this.clock = clock;
    }

    @Operation(
            summary = "Close a lot",
            description = "Unclaimed devices become free again; live claims go on. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> close(
            UUID lotId, @Header("If-Match") @Nullable String ifMatch, @Parameter(hidden = true) Actor actor) {
        Instant now = clock.instant();
        Lots.Found found = lots.change(lotId, actor, ifMatch, lot -> lot.close(now));
        claims.letGo(lotId, now);
        return new Version(found.version()).tag(HttpResponse.noContent());
    }
}
