package fr.boucle.donations.inventory;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.reading.Overview;
import fr.boucle.donations.reading.Reason;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.persistence.Keys;
import fr.boucle.values.ByName;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
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
    private final Inventories inventories;
    private final InventoryPreview previews;
    private final InventoryAnswer answers;
    private final Verdicts verdicts;
    private final Editions editions;
    private final InventoryLines lines;

    FollowInventory(
            Inventories inventories,
            InventoryPreview previews,
            InventoryAnswer answers,
            Verdicts verdicts,
            Editions editions,
            InventoryLines lines) {
        this.editions = editions;
        this.lines = lines;
        this.inventories = inventories;
        this.verdicts = verdicts;
        this.previews = previews;
        this.answers = answers;
    }

    /**
     * How far a preview is.
     *
     * @param problem what it failed of, when it failed
     * @param imported how many of its rows became a device, or told one something new
     * @param importable how many confirming it would list now
     * @param doubtful how many rows leave a question open
     * @param notes what is said of the file as a whole
     * @param columns how its columns are headed, and what each is read as
     * @param sheets its sheets: which were read, and from where
     * @param entering whether its rows are being entered aside
     * @param fileName as sent, shortened and without a path
     * @param label what its organisation calls it
     * @param memberId who sent it, by an opaque id
     * @param rowsToFix rows that are left to fix, but where a later edition was imported
     * @param edition the how-manieth sending of one file it is
     * @param former what it changes beside the one before it
     * @param nextId the edition that follows it, where one was read
     */
    @ByName
    @Serdeable
    record View(
            UUID id,
            InventoryState state,
            long rowsRead,
            Map<VerdictKind, Long> counts,
            @Nullable String problemSlug,
            @Nullable String problem,
            long imported,
            long importable,
            long doubtful,
            List<Reason> notes,
            List<Overview.Column> columns,
            List<Overview.Sheet> sheets,
            boolean entering,
            @Nullable String fileName,
            @Nullable String label,
            @Nullable UUID memberId,
            Instant createdAt,
            long rowsToFix,
            int edition,
            @Nullable FormerView former,
            @Nullable UUID nextId) {}

    @Operation(
            summary = "How far a preview is",
            description = "RUNNING with rowsRead, READY, FAILED, CANCELLED or CONFIRMED.")
    @Get
    HttpResponse<View> show(UUID inventoryId, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Sentences reader = Sentences.of(request.getLocale().orElse(Locale.ENGLISH));
        Inventory row = inventories.own(inventoryId, actor.organisation());
        InventoryProblem problem = row.problem();
        Overview overview = inventories.overview(row);
        InventoryLines.View line = lines.of(Keys.of(List.of(row.id()))).getFirst();
        return new Version(row.version())
                .tag(HttpResponse.ok(FollowInventoryViewBuilder.stagedBuilder()
                        .id(row.id())
                        .state(row.state())
                        .rowsRead(row.rowsRead())
                        .counts(inventories.counts(row.id()))
                        .problemSlug(problem == null ? null : problem.slug())
                        .problem(problem == null ? null : problem.detail())
                        .imported(inventories.imported(row))
                        .importable(verdicts.countToList(row.id()))
                        .doubtful(inventories.doubtful(row))
                        .notes(overview.reasons().stream()
                                .map(note -> note.in(reader))
                                .toList())
                        .columns(overview.columns())
                        .sheets(overview.sheets())
                        .entering(row.entering())
                        .fileName(line.fileName())
                        .label(line.label())
                        .memberId(line.memberId())
                        .createdAt(line.createdAt())
                        .rowsToFix(line.rowsToFix())
                        .edition(row.edition().number())
                        .former(former(row))
                        .nextId(editions.next(row.id())
                                .map(EditionRows.Candidate::id)
                                .orElse(null))
                        .build()));
    }

    private @Nullable FormerView former(Inventory inventory) {
        UUID before = inventory.edition().followsId();
        if (before == null) {
            return null;
        }
        EditionRows.Gone gone = editions.gone(before, inventory.id());
        return new FormerView(before, editions.changes(inventory.id()), gone.number(), gone.listed());
    }

    @Operation(
            summary = "The verdicts of a preview",
            description =
                    "As the preview itself answers, with its ETag; 409 until it is ready. Reasons are in the language of"
                            + " Accept-Language (fr, en). /lines gives them page by page.")
    @Get("/rows")
    HttpResponse<?> rows(UUID inventoryId, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        return Sentences.of(request.getLocale().orElse(Locale.ENGLISH)).toReader(() -> {
            UUID owner = actor.organisation();
            inventories.own(inventoryId, owner).mustBeRead();
            return answers.preview(inventoryId, owner);
        });
    }

    @Operation(
            summary = "Cancel a preview",
            description = "Its rows are deleted. 409 once it is confirmed. Repeatable.")
    @Put("/cancellation")
    HttpResponse<?> cancel(UUID inventoryId, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Inventory row = inventories.own(inventoryId, actor.organisation());
        if (row.state() == InventoryState.CONFIRMED || row.state() == InventoryState.REPLACED) {
            throw Sentences.of(request.getLocale().orElse(Locale.ENGLISH))
                    .refusal(DonationRefusal.DRAFT_CONFIRMED, "already-imported", Map.of());
        }
        previews.cancel(inventoryId);
        return HttpResponse.noContent();
    }
}
