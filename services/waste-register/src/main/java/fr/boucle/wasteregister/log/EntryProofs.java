package fr.boucle.wasteregister.log;

import fr.boucle.wasteregister.delegation.Delegations;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Proofs that an entry is in the register, and that a later register extends an earlier one (format: infra/verify). */
@Tag(name = "verification")
@Controller("/api/waste-register")
@ExecuteOn(TaskExecutors.BLOCKING)
class EntryProofs {
    private final EntryRows entries;
    private final Checkpoints checkpoints;
    private final Sealing sealing;
    private final Delegations delegations;
    private final Looks looks;
    private final InstantSource clock;

    EntryProofs(
            EntryRows entries,
            Checkpoints checkpoints,
            Sealing sealing,
            Delegations delegations,
            Looks looks,
            InstantSource clock) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.sealing = sealing;
        this.delegations = delegations;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "Proof that an entry is in the register",
            description =
                    "RFC 9162 inclusion path to the checkpoint of that size (default: the newest). With the key it"
                            + " proves, offline and for ever, that the register holds the entry; the entry itself is there"
                            + " if you may read it.")
    @Get(value = "/entries/{index}/proof", produces = MediaType.APPLICATION_JSON)
    @Secured({Role.KEEPER, Role.AUDITOR})
    String inclusion(long index, @QueryValue @Nullable Long size, @Parameter(hidden = true) Actor actor) {
        Checkpoints.Row checkpoint = (size == null ? checkpoints.newest() : checkpoints.ofSize(size))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No checkpoint of that size was signed."));
        EntryRows.Row entry = entries.at(index)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "The register has no entry " + index + "."));
        if (index >= checkpoint.size()) {
            throw new Refusal(
                    WasteRefusal.NOT_COVERED,
                    "The checkpoint covers " + checkpoint.size()
                            + " entries; ask again in a second, or for a larger size.");
        }
        boolean readable = delegations.mayRead(Reader.of(actor, clock.instant()), entry.organisationId());
        if (readable) {
            looks.record(actor, "proof", Long.toString(index), entry.organisationId());
        }
        return sealing.proof(entry, checkpoint, readable ? new String(entry.content(), StandardCharsets.UTF_8) : null);
    }

    @Operation(
            summary = "Proof that the register of size to extends that of size from",
            description = "RFC 9162 consistency proof; 0 < from <= to <= the size of the newest checkpoint.")
    @Get(value = "/consistency", produces = MediaType.APPLICATION_JSON)
    @Secured(SecurityRule.IS_ANONYMOUS)
    String consistency(@QueryValue long from, @QueryValue long to) {
        long newest = checkpoints.newest().map(Checkpoints.Row::size).orElse(0L);
        if (from < 1 || from > to || to > newest) {
            throw new Refusal(CommonRefusal.MALFORMED, "0 < from <= to <= " + newest + ", the newest signed size.");
        }
        String path = Sealing.hashes(new MerkleTree(entries, to).consistency(from));
        return "{\"from\":" + from + ",\"to\":" + to + ",\"hashes\":" + path + "}";
    }
}
