package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.lot.NoteExemption;
import fr.boucle.wasteregister.platform.Template;
import fr.boucle.web.Actor;
import fr.boucle.web.Bounds;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows field by field what a correction would change; nothing is written. */
@Tag(name = "lines")
@Controller("/api/waste-register/lines/{id}/versions/previews")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class PreviewCorrection {
    private final Lines lines;
    private final CorrectionRules rules;
    private final TieRules tied;
    private final Bounds bounds;
    private final LineHistory history;

    PreviewCorrection(Lines lines, CorrectionRules rules, TieRules tied, Bounds bounds, LineHistory history) {
        this.lines = lines;
        this.tied = tied;
        this.bounds = bounds;
        this.rules = rules;
        this.history = history;
    }

    @Serdeable
    record Command(
            @NotNull @Size(max = Template.MOST_COLUMNS) Map<String, String> changes,
            @Nullable @Size(max = 40) String bsdNumber,

            @Nullable @Min(1) @Max(CorrectionWish.MOST_GRAMS)
            Long massGrams,

            @Nullable NoteExemption noteExemption) {
        CorrectionWish wish() {
            return CorrectionWish.of(changes, massGrams, LineNote.of(bsdNumber, noteExemption));
        }
    }

    /** What would change, on which version. */
    @Serdeable
    record View(long version, long massGrams, List<FieldChanges.Change> changes) {}

    @Operation(
            summary = "Preview a correction",
            description =
                    "changes may be the whole line: what is as it was is no change. Each change with its label and the"
                            + " platform's column, from what to what; the note (bsdNumber, noteExemption) too, which has no column. 409 with a pointer per field when the platform would"
                            + " refuse the corrected line. Changes nothing.")
    @Post
    @Transactional
    HttpResponse<View> preview(UUID id, @Body Command asked, @Parameter(hidden = true) Actor actor) {
        RegisterLine line = lines.lock(id, actor.organisation());
        TieRules.Ties ties = tied.of(line, actor);
        CorrectedLine now = rules.corrected(line, asked.wish(), ties, actor.organisation());
        Refusal.throwAll(Stream.concat(Stream.of(bounds.of(asked)), now.minded().stream()));
        return HttpResponse.ok(new View(
                line.newest().version(),
                now.massGrams(),
                history.changes(
                        line.identity().type(), line.newest().fields(), now.fields(), ties.note(), now.note())));
    }
}
