package fr.boucle.donations;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Paging;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lots as donors and associations read them: published ones, and a donor's own. */
@Tag(name = "lots")
@Controller("/api/donations/lots")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowLots {
    private static final UUID START = new UUID(0, 0);

    private final Lots lots;
    private final LotSearch search;
    private final LotViews views;

    ShowLots(Lots lots, LotSearch search, LotViews views) {
        this.lots = lots;
        this.search = search;
        this.views = views;
    }

    @Serdeable
    record Summary(
            UUID lotId,
            Lots.State state,
            String title,
            UUID donorId,
            String communeCode,
            int deviceCount,
            Instant claimDeadline,
            LocalDate removalDeadline) {}

    @Operation(
            summary = "Published lots",
            description = "Keyset paging. mine=true: the organisation's own lots of any state.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<Summary>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable Boolean mine,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable String communeCode,
            @QueryValue @Nullable Integer minDevices,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId() == null ? START : paging.afterId();
        List<Lots.Row> rows = Boolean.TRUE.equals(mine)
                ? lots.ownAfter(actor.organisation(), after, paging.fetch())
                : search.published(
                        communeCode, kind, minDevices == null ? 0 : minDevices, words(q), after, paging.fetch());
        return paging.answer(request, rows.stream().map(ShowLots::summary).toList(), Summary::lotId);
    }

    @Operation(
            summary = "One lot",
            description =
                    "With each device's eligibility for the asking organisation: a verdict, the article and what would"
                            + " change it (CG3P L3212-2). A draft is its owner's alone.")
    @Get("/{lotId}")
    @Transactional(readOnly = true)
    HttpResponse<LotViews.LotView> show(UUID lotId, @Parameter(hidden = true) Actor actor) {
        Lots.Row row = lots.find(lotId)
                .filter(lot -> lot.state() != Lots.State.DRAFT || lot.ownerId().equals(actor.organisation()))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "There is no published lot with this id."));
        return new Version(row.version()).tag(HttpResponse.ok(views.of(row, actor.organisation())));
    }

    private static @Nullable String words(@Nullable String q) {
        return q == null || q.isBlank() ? null : "%" + q.strip().replaceAll("[%_\\\\]", "") + "%";
    }

    private static Summary summary(Lots.Row row) {
        return new Summary(
                row.id(),
                row.state(),
                row.title(),
                row.ownerId(),
                row.communeCode(),
                row.deviceCount(),
                row.claimDeadline(),
                row.removalDeadline());
    }
}
