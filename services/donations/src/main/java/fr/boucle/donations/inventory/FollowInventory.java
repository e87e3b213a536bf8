package fr.boucle.donations.inventory;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent follows a preview that runs in the background, reads its rows when it is ready, or cancels it. */
@Tag(name = "inventories")
@Controller("/api/donations/inventories/{inventoryId}")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowInventory {
    private static final int MOST = 50;

    private final Inventories inventories;
    private final InventoryPreview previews;
    private final InventoryAnswer answers;

    FollowInventory(Inventories inventories, InventoryPreview previews, InventoryAnswer answers) {
        this.inventories = inventories;
        this.previews = previews;
        this.answers = answers;
    }

    /**
     * How far a preview is.
     *
     * @param problem what it failed of, when it failed
     */
    @Serdeable
    record View(
            UUID id,
            Inventory.State state,
            long rowsRead,
            Map<RowVerdict.Kind, Long> counts,
            @Nullable String problemSlug,
            @Nullable String problem) {}

    @Operation(
            summary = "How far a preview is",
            description = "RUNNING with rowsRead, READY, FAILED, CANCELLED or CONFIRMED.")
    @Get
    HttpResponse<View> show(UUID inventoryId, @Parameter(hidden = true) Actor actor) {
        Inventory row = inventories.own(inventoryId, actor.organisation());
        Inventory.Problem problem = row.problem();
        return new Version(row.version())
                .tag(HttpResponse.ok(new View(
                        row.id(),
                        row.state(),
                        row.rowsRead(),
                        inventories.counts(row.id()),
                        problem == null ? null : problem.slug(),
                        problem == null ? null : problem.detail())));
    }

    @Operation(
            summary = "The verdicts of a preview",
            description =
                    "As the preview itself answers, with its ETag; 409 until it is ready. first: only so many rows, those that"
                            + " are not simply accepted before the others. doubtful: only those that leave a question open, first of them (50)"
                            + " after a line. Reasons are in the language of Accept-Language (fr, en).")
    @Get("/rows")
    HttpResponse<?> rows(
            UUID inventoryId,
            @QueryValue @Nullable @Min(1) @Max(200) Integer first,
            @QueryValue @Nullable Boolean doubtful,
            @QueryValue @Nullable @Min(0) Long after,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        return Sentences.of(request.getLocale().orElse(Locale.ENGLISH))
                .toReader(() -> rows(inventoryId, new Asked(first, Boolean.TRUE.equals(doubtful), after), actor));
    }

    /** Which rows are asked for. */
    private record Asked(
            @Nullable Integer first,
            boolean doubtful,
            @Nullable Long after) {}

    private HttpResponse<?> rows(UUID inventoryId, Asked asked, Actor actor) {
        Inventory row = inventories.own(inventoryId, actor.organisation());
        return switch (row.state()) {
            case READY, CONFIRMED -> {
                UUID owner = actor.organisation();
                int most = asked.first == null ? MOST : asked.first;
                yield asked.doubtful
                        ? answers.doubtful(inventoryId, owner, asked.after == null ? 0 : asked.after, most)
                        : asked.first == null
                                ? answers.preview(inventoryId, owner)
                                : answers.remarkable(inventoryId, owner, most);
            }
            case RUNNING -> throw new Refusal(DonationRefusal.DRAFT_NOT_READY, row.rowsRead() + " rows read so far.");
            case FAILED, CANCELLED ->
                throw new Refusal(DonationRefusal.DRAFT_CANCELLED, "Preview the file again; nothing of it was kept.");
        };
    }

    @Operation(
            summary = "Cancel a preview",
            description = "Its rows are deleted. 409 once it is confirmed. Repeatable.")
    @Put("/cancellation")
    HttpResponse<?> cancel(UUID inventoryId, @Parameter(hidden = true) Actor actor) {
        Inventory row = inventories.own(inventoryId, actor.organisation());
        if (row.state() == Inventory.State.CONFIRMED) {
            throw new Refusal(DonationRefusal.DRAFT_CONFIRMED, "Its devices are listed; withdraw them one by one.");
        }
        previews.cancel(inventoryId);
        return HttpResponse.noContent();
    }
}
