package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.log.SignCheckpoints;
import fr.boucle.wasteregister.lot.NoteExemption;
import fr.boucle.wasteregister.platform.Template;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Connection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrects or cancels a line by a new version with a reason; what was written stays written. */
@Tag(name = "lines")
@Controller("/api/waste-register/lines/{id}/versions")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class CorrectLine {
    private final Corrections corrections;
    private final SignCheckpoints checkpoints;
    private final TransactionOperations<Connection> transactions;

    CorrectLine(Corrections corrections, SignCheckpoints checkpoints, TransactionOperations<Connection> transactions) {
        this.corrections = corrections;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
    }

    enum Reason {
        MODIFIER,
        ANNULER
    }

    @Serdeable
    record Command(
            @NotNull Reason reason,
            @NotBlank @Size(min = 3, max = 1_000) String explanation,
            @Nullable @Size(max = Template.MOST_COLUMNS) Map<String, String> changes,
            @Nullable @Size(min = 1, max = 40) String bsdNumber,

            @Nullable @Min(1) @Max(CorrectionWish.MOST_GRAMS)
            Long massGrams,

            @Nullable NoteExemption noteExemption) {
        Map<String, String> given() {
            return changes == null ? Map.of() : changes;
        }

        /** Whether a version tells this: for the same reason, in the same words, with its mass and its note. */
        boolean isToldBy(RegisterLine.Newest newest, LineNote known) {
            return newest.reason().equals(Objects.toString(reason))
                    && Objects.toString(explanation, "").strip().equals(newest.explanation())
                    && (massGrams == null || massGrams == newest.massGrams())
                    && known.holds(note());
        }

        CorrectionWish wish() {
            return CorrectionWish.of(changes, massGrams, note());
        }

        /** What it tells of the note. */
        LineNote note() {
            return LineNote.of(bsdNumber, noteExemption);
        }
    }

    @Operation(
            summary = "Correct or cancel a line",
            description =
                    "A new version (MODIFIER with the changed fields, or the whole line, by the platform's keys, an empty text removing"
                            + " one; ANNULER without changes) and a new entry of the log; never an update. If-Match is"
                            + " required. The log keeps a salted hash of the explanation, not its text. A cancelled line"
                            + " is not corrected. bsdNumber: the BSD's number, of a lot that left without it, or of a line"
                            + " without a lot (with or without changes); it goes into the log and ends the alert. noteExemption: why a"
                            + " line without a lot has no number; dangerous waste that leaves has one of them in each version. massGrams: the mass to the gram,"
                            + " instead of weightValue; a correction that names neither leaves it as it is, to the gram.")
    @Post
    HttpResponse<WriteLine.View> correct(
            UUID id,
            @Body Command asked,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        Version _ = Version.required(version);
        WriteLine.View answered = transactions.executeWrite(_ -> corrections.correct(id, version, asked, actor));
        checkpoints.sign();
        return new Version(answered.version()).tag(HttpResponse.ok(answered));
    }
}
