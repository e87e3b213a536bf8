package fr.boucle.donations;

import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** An agent shows a file and sees what would become of each row; nothing is listed by it. */
@Tag(name = "inventories")
@Controller("/api/donations/inventories/previews")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class PreviewInventory {
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final InventoryPreview previews;
    private final InventoryAnswer answers;
    private final Organisations organisations;

    PreviewInventory(InventoryPreview previews, InventoryAnswer answers, Organisations organisations) {
        this.previews = previews;
        this.answers = answers;
        this.organisations = organisations;
    }

    @Operation(
            summary = "Preview an inventory (form upload)",
            description =
                    "GLPI inventory JSON, CSV or XLSX as the part named file, at most 200 MB. A verdict per row: ACCEPTED,"
                            + " TO_FIX, DUPLICATE or RECYCLING (REEN 16), each with its reasons. Only hardware facts are kept, for 24 hours;"
                            + " confirm with PUT /api/donations/inventories/{id} and this answer's ETag.")
    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(@Part("file") CompletedFileUpload file, @Parameter(hidden = true) Actor actor)
            throws IOException {
        try (InputStream in = file.getInputStream()) {
            return preview(in, actor);
        }
    }

    @Operation(
            summary = "Preview an inventory (raw body)",
            description =
                    "The same with the file as the body: application/json (at most 1 MB), text/csv (10 MB) or XLSX.")
    @Post
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, WORKBOOK, MediaType.APPLICATION_OCTET_STREAM})
    HttpResponse<?> body(@Body InputStream body, @Parameter(hidden = true) Actor actor) {
        return preview(body, actor);
    }

    private HttpResponse<?> preview(InputStream in, Actor actor) {
        UUID owner = organisations.known(actor.organisation()).id();
        try (InventoryFile file = InventoryFile.take(in)) {
            UUID id = Ids.next();
            previews.open(id, owner, file);
            previews.run(id, owner, file);
            return answers.preview(id, owner);
        }
    }
}
