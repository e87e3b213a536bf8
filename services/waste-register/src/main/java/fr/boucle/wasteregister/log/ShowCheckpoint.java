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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
    private final Signing signing;

    ShowCheckpoint(Checkpoints checkpoints, SigningKey key, Signing signing) {
        this.checkpoints = checkpoints;
        this.key = key;
        this.signing = signing;
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

    @Operation(
            summary = "Whether the register is signed",
            description =
                    "Without halted: what is written is signed within a second. With it: signing would tell two histories,"
                            + " since entries that were signed are missing or changed; they are still kept, unsigned.")
    @Get("/signing")
    SigningView signing() {
        return new SigningView(signing.halted());
    }

    @Schema(description = "Whether the register is signed, and why not.")
    @Serdeable
    record SigningView(Signing.@Nullable Halted halted) {}
}
