package fr.boucle.donations.lot;

import fr.boucle.donations.reading.Condition;
import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Paging;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
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

/** Whoever may receive looks for published lots; a donor also reads its own of any state. */
@Tag(name = "lots")
@Controller("/api/donations/lots")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class FindLots {
    private static final UUID START = new UUID(0, 0);
    private static final int FARTHEST = 20_000;

    private final LotRows lots;
    private final LotSearch search;
    private final Departements departements;

    FindLots(LotRows lots, LotSearch search, Departements departements) {
        this.lots = lots;
        this.search = search;
        this.departements = departements;
    }

    /**
     * A lot in a list.
     *
     * @param distanceKm from the commune named by {@code near}, between the prefectures of the two départements
     */
    @Serdeable
    record View(
            UUID lotId,
            Lot.State state,
            String title,
            UUID donorId,
            String communeCode,
            @Nullable Integer distanceKm,
            int deviceCount,
            Instant claimDeadline,
            LocalDate removalDeadline) {}

    @Operation(
            summary = "Published lots",
            description =
                    "Keyset paging. kind and condition (as the inventory tells it): a lot with such a device; q: a part of the"
                            + " title, a kind, a maker or a model. communeCode: there alone. near (INSEE code) and withinKm: in the"
                            + " départements whose prefecture is at most so far from that of the commune's; distanceKm is told then."
                            + " mine=true: the organisation's own lots of any state.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable Boolean mine,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable Condition condition,
            @QueryValue @Nullable String communeCode,
            @QueryValue @Nullable String near,
            @QueryValue @Nullable Integer withinKm,
            @QueryValue @Nullable Integer minDevices,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId() == null ? START : paging.afterId();
        LotSearch.Wish wish = new LotSearch.Wish(kind, condition, minDevices == null ? 0 : minDevices, words(q));
        List<LotRows.Row> rows;
        if (Boolean.TRUE.equals(mine)) {
            rows = lots.ownAfter(actor.organisation(), after, paging.fetch());
        } else if (near != null) {
            List<String> around = departements.within(commune(near), withinKm == null ? FARTHEST : withinKm);
            rows = search.near(around, wish, after, paging.fetch());
        } else if (communeCode != null) {
            rows = search.inCommune(communeCode, wish, after, paging.fetch());
        } else {
            rows = search.anywhere(wish, after, paging.fetch());
        }
        return paging.answer(
                request, rows.stream().map(row -> summary(row, near)).toList(), View::lotId);
    }

    private View summary(LotRows.Row row, @Nullable String near) {
        return new View(
                row.id(),
                row.state(),
                row.title(),
                row.ownerId(),
                row.communeCode(),
                near == null
                        ? null
                        : departements.between(near, row.communeCode()).orElse(null),
                row.deviceCount(),
                row.claimDeadline(),
                row.removalDeadline());
    }

    private static String commune(String near) {
        if (!near.matches("[0-9][0-9AB][0-9]{3}")) {
            throw new Refusal(CommonRefusal.MALFORMED, "near is the INSEE code of a commune, five characters.");
        }
        return near;
    }

    private static @Nullable String words(@Nullable String q) {
        return q == null || q.isBlank() ? null : "%" + q.strip().replaceAll("[%_\\\\]", "") + "%";
    }
}
