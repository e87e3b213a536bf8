package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.law.RefusalWords;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.platform.RegisterFile;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.platform.Templates;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the error file that the platform gives back, and finds the line of each fault. */
@Tag(name = "exports")
@Controller("/api/waste-register/exports/errors/previews")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReadErrorFile {
    private static final String WITHOUT_ERRORS =
            "Ce fichier n'a pas la colonne « Erreur » : prenez celui que la plateforme rend après un dépôt refusé, pas celui"
                    + " que vous y avez déposé.";

    private final Templates templates;
    private final LineRows lines;
    private final RefusalWords words;

    ReadErrorFile(Templates templates, LineRows lines, RefusalWords words) {
        this.words = words;
        this.templates = templates;
        this.lines = lines;
    }

    /** A fault of the platform, at its row of the file and the line of the register, where that is known here. */
    @Serdeable
    record View(
            long line, @Nullable String publicId, @Nullable UUID lineId, String error) {}

    @Operation(
            summary = "Read the platform's error file",
            description =
                    "The CSV with its Erreur column. Of each row with an error: the error in the platform's words, and the"
                            + " own line it is about. 422 file-refused without that column. Changes nothing.")
    @Post
    @Consumes("text/csv")
    HttpResponse<List<View>> read(
            @QueryValue RegisterType type, @Body byte[] file, @Parameter(hidden = true) Actor actor) {
        RegisterFile read = RegisterFile.read(file, templates.of(type), words);
        if (!read.tellsErrors()) {
            throw words.forReader(new Refusal(WasteRefusal.FILE_REFUSED, WITHOUT_ERRORS));
        }
        List<RegisterFile.Row> faulty =
                read.rows().stream().filter(row -> !row.error().isEmpty()).toList();
        Map<String, UUID> known = lines.idsOf(
                actor.organisation(),
                type,
                faulty.stream()
                        .flatMap(row -> Stream.ofNullable(publicId(row)))
                        .distinct()
                        .toList());
        return HttpResponse.ok(faulty.stream()
                .map(row -> {
                    String publicId = publicId(row);
                    return new View(row.number(), publicId, publicId == null ? null : known.get(publicId), row.error());
                })
                .toList());
    }

    private static @Nullable String publicId(RegisterFile.Row row) {
        return row.cells().get("publicId");
    }
}
