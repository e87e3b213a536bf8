package fr.boucle.donations.lot;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A donor gives up a draft: its devices are free again, and nothing of it stays. */
@Tag(name = "lots")
@Controller("/api/donations/lots/{lotId}")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class DeleteDraft {
    private final Lots lots;
    private final LotContents contents;

    DeleteDraft(Lots lots, LotContents contents) {
        this.lots = lots;
        this.contents = contents;
    }

    @Operation(
            summary = "Delete a draft",
            description = "409 lot-not-draft once it was published; close it then. Its devices are free again.")
    @Delete
    @Transactional
    HttpResponse<?> delete(
            UUID lotId, @Header("If-Match") @Nullable String ifMatch, @Parameter(hidden = true) Actor actor) {
        Lots.Found draft = lots.draft(lotId, actor, ifMatch);
        contents.put(lotId, List.of());
        lots.discard(draft);
        return HttpResponse.noContent();
    }
}
