package fr.boucle.wasteregister.log;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signs the list of the files of a dossier, so that whoever took it along sees any change made to it since. */
@Tag(name = "verification")
@Controller("/api/waste-register/dossiers/seals")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class SealDossier {
    private final Sealing sealing;
    private final InstantSource clock;

    SealDossier(Sealing sealing, InstantSource clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What a dossier tells of. */
    enum About {
        LINE,
        DEVICE
    }

    @Serdeable
    record FileCommand(
            @NotNull @Size(max = 200) @Pattern(regexp = "(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9._/-]*")
            String path,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    @Serdeable
    record Command(
            @NotNull About about,
            @NotNull UUID subjectId,
            @NotEmpty @Size(max = 20_000) List<@Valid FileCommand> files) {}

    @Operation(
            summary = "Seal a dossier",
            description =
                    "The manifest of a dossier (format: infra/verify, §8), signed by the key of the checkpoints: which files, by"
                            + " SHA-256, were in it, and when. Nothing is kept and nothing is told that was not sent. Its second"
                            + " line keeps it from being taken for a checkpoint.")
    @Post(produces = MediaType.TEXT_PLAIN)
    @Status(HttpStatus.OK)
    String seal(@Valid @Body Command asked) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (FileCommand file : asked.files()) {
            if (hashes.put(file.path(), file.sha256()) != null) {
                throw new Refusal(
                        CommonRefusal.MALFORMED, "A dossier names each file once; " + file.path() + " stands twice.");
            }
        }
        return sealing.manifest(
                asked.about() + " " + asked.subjectId(), clock.instant().truncatedTo(ChronoUnit.SECONDS), hashes);
    }
}
