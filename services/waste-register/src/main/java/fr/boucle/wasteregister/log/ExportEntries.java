package fr.boucle.wasteregister.log;

import fr.boucle.wasteregister.delegation.Delegations;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The whole register, for who verifies it: entries where the reader may read them, leaf hashes of the others. */
@Tag(name = "verification")
@Controller("/api/waste-register/exports/entries.ndjson")
@Secured({Role.AUDITOR, Role.KEEPER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ExportEntries {
    private static final MediaType NDJSON = new MediaType("application/x-ndjson", "ndjson");

    private final EntryRows entries;
    private final Checkpoints checkpoints;
    private final Delegations delegations;
    private final Looks looks;
    private final InstantSource clock;

    ExportEntries(
            EntryRows entries, Checkpoints checkpoints, Delegations delegations, Looks looks, InstantSource clock) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.delegations = delegations;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "Export of the register's entries",
            description =
                    "NDJSON in the format of infra/verify, from entry 0 to the size of the newest checkpoint, which"
                            + " Boucle-Checkpoint-Size tells. A keeper gets the own entries and those delegated to it, and"
                            + " the leaf hashes of all others: the tree verifies all the same.")
    @Get(produces = "application/x-ndjson")
    HttpResponse<StreamedFile> export(@Parameter(hidden = true) Actor actor) {
        Reader reader = Reader.of(actor, clock.instant());
        Set<UUID> readable = delegations.validOf(actor.organisation(), reader.at()).stream()
                .map(Delegations.Row::ownerId)
                .collect(Collectors.toSet());
        readable.add(actor.organisation());
        long size = checkpoints.newest().map(Checkpoints.Row::size).orElse(0L);
        looks.record(actor, "export-entries", Long.toString(size), null);
        InputStream lines = new SequenceInputStream(
                new EntryStream(entries, size, owner -> reader.everything() || readable.contains(owner)));
        return HttpResponse.ok(new StreamedFile(lines, NDJSON).attach("entries.ndjson"))
                .header("Boucle-Checkpoint-Size", Long.toString(size));
    }
}
