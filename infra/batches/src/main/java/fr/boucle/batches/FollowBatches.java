package fr.boucle.batches;

import fr.boucle.web.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts on many are found again by whoever ordered them, with what became of each. */
@Controller("/api/${boucle.context}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Requires(beans = Chooser.class)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Acts on many")
public class FollowBatches {
    private final Batches batches;
    private final BatchLists lists;

    FollowBatches(Batches batches, BatchLists lists) {
        this.batches = batches;
        this.lists = lists;
    }

    /** Lists the member's own. */
    @Operation(
            summary = "One's acts on many",
            description =
                    "Of the last 30 days. state narrows. sort: openedAt, act, state or total; the newest first unless told."
                            + " X-Total-Count counts to 10,000, then 10000+.")
    @Get("/batches")
    @Transactional(readOnly = true)
    public HttpResponse<List<BatchView>> list(
            @QueryValue @Nullable BatchState state, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        return lists.page(request, state, actor);
    }

    /** The same as a file. */
    @Operation(
            summary = "One's acts on many as a file",
            description = "format: csv or xlsx. Filter and order as in the list.")
    @Get("/batches.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    public HttpResponse<StreamedFile> export(
            String format,
            @QueryValue @Nullable BatchState state,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        return lists.file(format, request, state, actor);
    }

    /** Tells how far one is. */
    @Operation(summary = "How far an act on many is")
    @Get("/batches/{id}")
    @Transactional(readOnly = true)
    public BatchView show(UUID id, @Parameter(hidden = true) Actor actor) {
        return BatchView.of(batches.own(id, actor));
    }

    /** Lists what became of each. */
    @Operation(
            summary = "What became of each of the many",
            description =
                    "outcome: WAITING, PASSED, UNCHANGED (it is already as it would be) or REFUSED. sort: number (as chosen, unless told), name, outcome or reason."
                            + " X-Total-Count counts to 10,000, then 10000+.")
    @Get("/batches/{id}/items")
    @Transactional(readOnly = true)
    public HttpResponse<List<BatchItemView>> items(
            UUID id,
            @QueryValue @Nullable BatchOutcome outcome,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        return lists.items(request, batches.own(id, actor).id(), outcome);
    }

    /** The same as a file. */
    @Operation(
            summary = "What became of each of the many, as a file",
            description = "format: csv or xlsx. Filter and order as in the list.")
    @Get("/batches/{id}/items.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    public HttpResponse<StreamedFile> exportItems(
            UUID id,
            String format,
            @QueryValue @Nullable BatchOutcome outcome,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        return lists.itemFile(format, request, batches.own(id, actor).id(), outcome);
    }
}
