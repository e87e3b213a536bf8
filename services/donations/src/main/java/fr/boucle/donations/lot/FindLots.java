package fr.boucle.donations.lot;

import fr.boucle.donations.reading.Condition;
import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.references.Communes;
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
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever may receive looks for published lots; a donor also reads its own of any state. */
@Tag(name = "lots")
@Controller("/api/donations/lots")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class FindLots {
    private static final UUID START = new UUID(0, 0);

    private final LotRows lots;
    private final LotSearch search;

    FindLots(LotRows lots, LotSearch search) {
        this.lots = lots;
        this.search = search;
    }

    /**
     * A lot in a list.
     *
     * @param distanceKm from the commune named by {@code near}, centre to centre; absent where one of the two communes has none
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
                            + " title, a kind, a maker or a model. communeCode: there alone. near (INSEE code): distanceKm is"
                            + " told, from the centre of that commune; with withinKm: in communes at most so far away."
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
            rows = around(commune(near), withinKm, wish, after, paging.fetch());
        } else if (communeCode != null) {
            rows = search.inCommune(communeCode, wish, after, paging.fetch());
        } else {
            rows = search.anywhere(wish, after, paging.fetch());
        }
        return paging.answer(
                request, rows.stream().map(row -> summary(row, near)).toList(), View::lotId);
    }

    /** Of the communes that have lots, those near enough: few, however many communes there are. */
    private List<LotRows.Row> around(
            String near, @Nullable Integer kilometres, LotSearch.Wish wish, UUID after, int max) {
        if (kilometres == null) {
            return search.anywhere(wish, after, max);
        }
        List<String> places = search.places().stream()
                .filter(place -> place.equals(near)
                        || Communes.shipped().kilometres(near, place).orElse(Integer.MAX_VALUE) <= kilometres)
                .toList();
        return places.isEmpty() ? List.of() : search.near(places, wish, after, max);
    }

    private View summary(LotRows.Row row, @Nullable String near) {
        return new View(
                row.id(),
                row.state(),
                row.title(),
                row.ownerId(),
                row.communeCode(),
                near == null ? null : distance(near, row.communeCode()),
                row.deviceCount(),
                row.claimDeadline(),
                row.removalDeadline());
    }

    private @Nullable Integer distance(String near, String place) {
        OptionalInt kilometres = Communes.shipped().kilometres(near, place);
        return kilometres.isEmpty() ? null : kilometres.getAsInt();
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
