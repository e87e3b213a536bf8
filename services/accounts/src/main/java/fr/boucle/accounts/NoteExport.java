package fr.boucle.accounts;

import fr.boucle.web.Actor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Somebody takes a list along as a file that is made elsewhere, from its pages. */
@Controller("/api/accounts/journal/exports")
@Tag(name = "members")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class NoteExport {
    private final Journal journal;

    NoteExport(Journal journal) {
        this.journal = journal;
    }

    /** The lists that may be taken along. */
    enum Exported {
        MEMBERS,
        JOURNAL,
        ORGANISATIONS
    }

    /** Which of them. */
    @Serdeable
    record Command(@NotNull Exported list) {}

    @Operation(
            summary = "Write in the journal that a list is taken along as a file",
            description =
                    "For whoever makes the file from the list's pages, before making it; what this service makes as a file it"
                            + " notes by itself.")
    @ApiResponse(responseCode = "204", description = "Noted")
    @Put
    @Transactional
    HttpResponse<?> note(@Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        journal.note(actor, Noted.LIST_EXPORTED, command.list().name());
        return HttpResponse.noContent();
    }
}
