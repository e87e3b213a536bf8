package fr.boucle.donations.fate;

import fr.boucle.values.ByName;
import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent and what was received, as far as they differ: for the donor and the receiver. */
@Tag(name = "differences")
@Controller("/api/donations/differences")
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowDifferences {
    private static final UUID START = new UUID(0, 0);

    private final DifferenceRows rows;

    ShowDifferences(DifferenceRows rows) {
        this.rows = rows;
    }

    @ByName
    @Serdeable
    record View(
            UUID deviceId,
            String code,
            String difference,
            @Nullable UUID conventionId,
            UUID receiverId,
            Instant reportedAt,
            @Nullable Instant foundAt,
            @Nullable UUID linkedDeviceId,
            @Nullable String explanationCode,
            @Nullable String explanation,
            @Nullable Instant closedAt) {}

    @Operation(
            summary = "Differences between sent and received",
            description = "Open and closed ones of the donor, and of the receiver; told by the workshop's events.")
    @Get
    @Secured({Role.AGENT, Role.TECHNICIAN})
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId() == null ? START : paging.afterId();
        List<View> views = rows.ofOrganisation(actor.organisation(), after, paging.fetch()).stream()
                .map(ShowDifferences::view)
                .toList();
        return paging.answer(request, views, View::deviceId);
    }

    private static View view(DifferenceRows.Row row) {
        return ShowDifferencesViewBuilder.stagedBuilder()
                .deviceId(row.deviceId())
                .code(row.code())
                .difference(row.kind())
                .conventionId(row.conventionId())
                .receiverId(row.receiverId())
                .reportedAt(row.reportedAt())
                .foundAt(row.foundAt())
                .linkedDeviceId(row.linkedDeviceId())
                .explanationCode(row.explanationCode())
                .explanation(row.explanation())
                .closedAt(row.closedAt())
                .build();
    }
}
