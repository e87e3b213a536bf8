package fr.boucle.donations.dropoff;

import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What private persons brought to an association. */
@Tag(name = "drop-offs")
@Controller("/api/donations/drop-offs")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowDropOffs {
    private static final UUID START = new UUID(0, 0);

    private final DropOffRows dropOffs;

    ShowDropOffs(DropOffRows dropOffs) {
        this.dropOffs = dropOffs;
    }

    @Serdeable
    record View(UUID dropOffId, UUID deviceId, Instant droppedAt) {}

    @Operation(summary = "The organisation's drop-offs", description = "Keyset paging; no receipt code is known here.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId() == null ? START : paging.afterId();
        List<View> rows = dropOffs.of(actor.organisation(), after, paging.fetch()).stream()
                .map(row -> new View(row.id(), row.deviceId(), row.droppedAt()))
                .toList();
        return paging.answer(request, rows, View::dropOffId);
    }
}
