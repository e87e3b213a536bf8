package fr.boucle.wasteregister.log;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What anyone may have of the register: its signed heads, and the key that signs them. */
@Tag(name = "verification")
@Controller("/api/waste-register")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowCheckpoint {
    private final Checkpoints checkpoints;
    private final SigningKey key;

    ShowCheckpoint(Checkpoints checkpoints, SigningKey key) {
        this.checkpoints = checkpoints;
        this.key = key;
    }

    @Operation(
            summary = "The newest signed checkpoint",
            description =
                    "C2SP tlog-checkpoint in a signed note (Ed25519). With size: the one signed at that size. 404 while"
                            + " nothing is signed.")
    @Get(value = "/checkpoint", produces = MediaType.TEXT_PLAIN)
    String checkpoint(@QueryValue @Nullable Long size) {
        return (size == null ? checkpoints.newest() : checkpoints.ofSize(size))
                .map(Checkpoints.Row::note)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No checkpoint of that size was signed."));
    }

    @Operation(
            summary = "The key of the checkpoints",
            description = "The vkey line of C2SP signed-note. Compare it with the one you got by another road.")
    @Get(value = "/key", produces = MediaType.TEXT_PLAIN)
    String key() {
        return key.vkey() + "\n";
    }
}
