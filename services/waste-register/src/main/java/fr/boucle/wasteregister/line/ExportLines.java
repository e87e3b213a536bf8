package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.delegation.Readers;
import fr.boucle.wasteregister.platform.Templates;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The lines as the file the State's platform reads. */
@Tag(name = "exports")
@Controller("/api/waste-register/exports/trackdechets/{file}")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ExportLines {
    private final FoundLines lines;
    private final LineViews view;
    private final Templates templates;
    private final Looks looks;
    private final Readers readers;

    ExportLines(FoundLines lines, LineViews view, Templates templates, Looks looks, Readers readers) {
        this.lines = lines;
        this.view = view;
        this.templates = templates;
        this.looks = looks;
        this.readers = readers;
    }

    @Operation(
            summary = "Lines as the platform's file",
            description = "file: outgoing, incoming or ssd, then .csv (semicolons, UTF-8) or .xlsx (texts only, so that"
                    + " codes and SIRETs stay what they are). The template's headers in its order; the newest"
                    + " version of each line whose date lies from..to, Motif MODIFIER or ANNULER where it is a"
                    + " correction; by day, then by id; the same lines make the same bytes. Streamed: any number.")
    @Get
    HttpResponse<StreamedFile> export(
            String file,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @Parameter(hidden = true) Actor actor) {
        ExportFile asked = ExportFile.named(file);
        Reader reader = readers.of(actor);
        LineFilter filter = LineFilter.of(from, to, asked.type(), null, null);
        looks.record(actor, "export-lines", file, null);
        InputStream pieces = new SequenceInputStream(new ExportStream(
                asked.of(templates.of(asked.type())),
                after -> lines.oldestFirst(filter, after, reader, ExportStream.BATCH),
                view));
        return HttpResponse.ok(new StreamedFile(pieces, asked.mediaType()).attach(file));
    }
}
