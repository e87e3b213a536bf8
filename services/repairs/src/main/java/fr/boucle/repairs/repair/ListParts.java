package fr.boucle.repairs.repair;

import fr.boucle.repairs.device.PartKind;
import fr.boucle.values.ByName;
import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/parts")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Parts")
class ListParts {
    private static final UUID FIRST = new UUID(0, 0);

    private final PartRows rows;

    ListParts(PartRows rows) {
        this.rows = rows;
    }

    /** A part of the stock. */
    @ByName
    @Serdeable
    record View(
            UUID partId,
            String kind,
            String origin,
            @Nullable UUID fromDeviceId,
            long massGrams,
            @Nullable String mediumSerial,
            String state,
            @Nullable UUID fittedDeviceId,
            @Nullable String label,
            @Nullable UUID reservedDeviceId) {}

    @Operation(summary = "The stock of parts", description = "By kind and state (IN_STOCK, FITTED), paged.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(
            @QueryValue @Nullable PartKind kind,
            @QueryValue @Nullable String state,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId();
        List<View> views = rows
                .list(
                        actor.organisation(),
                        after == null ? FIRST : after,
                        kind == null ? "" : kind.name(),
                        state == null ? "" : state,
                        paging.fetch())
                .stream()
                .map(row -> ListPartsViewBuilder.stagedBuilder()
                        .partId(row.id())
                        .kind(row.kind())
                        .origin(row.origin())
                        .fromDeviceId(row.fromDeviceId())
                        .massGrams(row.massGrams())
                        .mediumSerial(row.mediumSerial())
                        .state(row.state())
                        .fittedDeviceId(row.fittedDeviceId())
                        .label(row.label())
                        .reservedDeviceId(row.reservedDeviceId())
                        .build())
                .toList();
        return paging.answer(request, views, View::partId);
    }
}
