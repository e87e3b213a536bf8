package fr.boucle.donations.inventory;

import fr.boucle.donations.organisation.Organisations;
import fr.boucle.donations.reading.InventoryFile;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An agent shows a file and sees what would become of each row; nothing is listed by it. */
@Tag(name = "inventories")
@Controller("/api/donations/inventories/previews")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
class PreviewInventory {
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PreviewRun previews;
    private final InventoryAnswer answers;
    private final AnnotatedFile annotated;
    private final Organisations organisations;

    PreviewInventory(
            PreviewRun previews, InventoryAnswer answers, AnnotatedFile annotated, Organisations organisations) {
        this.previews = previews;
        this.answers = answers;
        this.annotated = annotated;
        this.organisations = organisations;
    }

    @Operation(
            summary = "Preview an inventory (form upload)",
            description =
                    "GLPI inventory JSON, CSV or XLSX as the part named file, at most 200 MB and 200,000 rows. A verdict per"
                            + " row: ACCEPTED, TO_FIX, DUPLICATE or RECYCLING (REEN 16), each with its reasons. Accept: text/csv gives the"
                            + " file back with a column Erreur, in the language of Accept-Language (fr, en). Prefer: respond-async gives 202 above 5,000 rows, with the progress at"
                            + " Location. Only hardware facts are kept, for 24 hours; confirm with PUT /api/donations/inventories/{id} and"
                            + " this answer's ETag. sheet: the one sheet of a workbook that is wanted, hidden or not; else all that show are read.")
    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            @Part("file") CompletedFileUpload file,
            @QueryValue @Nullable String sheet,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor)
            throws IOException {
        try (InputStream in = file.getInputStream()) {
            return preview(in, file.getFilename(), sheet, request, actor);
        }
    }

    @Operation(
            summary = "Preview an inventory (raw body)",
            description =
                    "The same with the file as the body: application/json (at most 1 MB), text/csv (10 MB) or XLSX.")
    @Post
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, WORKBOOK, MediaType.APPLICATION_OCTET_STREAM})
    HttpResponse<?> body(
            @Body InputStream body,
            @QueryValue @Nullable String fileName,
            @QueryValue @Nullable String sheet,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        return preview(body, fileName, sheet, request, actor);
    }

    private HttpResponse<?> preview(
            InputStream in, @Nullable String fileName, @Nullable String sheet, HttpRequest<?> request, Actor actor) {
        return Sentences.of(request.getLocale().orElse(Locale.ENGLISH))
                .toReader(() -> read(() -> InventoryFile.take(in).only(sheet), fileName, request, actor));
    }

    private HttpResponse<?> read(
            Supplier<InventoryFile> taken, @Nullable String fileName, HttpRequest<?> request, Actor actor) {
        UUID owner = organisations.known(actor.organisation()).id();
        Sender sender = Sender.of(actor, fileName);
        boolean async =
                request.getHeaders().getAll("Prefer").stream().anyMatch(value -> value.contains("respond-async"));
        if (async) {
            PreviewRun.Started started = previews.inTheBackground(sender, taken.get());
            return started.finished()
                    ? answers.preview(started.id(), owner)
                    : HttpResponse.accepted()
                            .header(HttpHeaders.LOCATION, "/api/donations/inventories/" + started.id());
        }
        try (InventoryFile file = taken.get()) {
            UUID id = previews.inTheForeground(sender, file).id();
            boolean csv =
                    request.accept().stream().anyMatch(type -> type.getName().startsWith(MediaType.TEXT_CSV));
            return csv ? annotated.of(id, owner, file) : answers.preview(id, owner);
        }
    }
}
