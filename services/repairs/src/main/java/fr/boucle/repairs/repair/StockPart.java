package fr.boucle.repairs.repair;

import fr.boucle.repairs.device.PartKind;
import fr.boucle.repairs.device.PartOrigin;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Paging;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/parts")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Parts")
class StockPart {
    private static final UUID FIRST = new UUID(0, 0);

    private final Parts parts;
    private final PartRows rows;

    StockPart(Parts parts, PartRows rows) {
        this.parts = parts;
        this.rows = rows;
    }

    /** A part bought or given. */
    @Serdeable
    record Command(
            @NotNull PartKind kind,
            @NotNull PartOrigin origin,
            @Min(0) @Max(100_000) long massGrams) {}

    /** A part of the stock. */
    @Serdeable
    record PartView(
            UUID partId,
            String kind,
            String origin,
            @Nullable UUID fromDeviceId,
            long massGrams,
            @Nullable String mediumSerial,
            String state,
            @Nullable UUID fittedDeviceId) {}

    @Operation(
            summary = "Put a new or second-hand part into stock",
            description = "The id is the client's own UUID. Parts taken from devices come in by /harvested-parts. 204;"
                    + " repeating changes nothing.")
    @Put("/{partId}")
    @Transactional
    HttpResponse<?> stock(UUID partId, @Valid @Body Command bought, @Parameter(hidden = true) Actor actor) {
        if (bought.origin() == PartOrigin.HARVESTED || bought.kind() == PartKind.MEDIUM) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A harvested part and a medium come in with the device they are of.",
                    List.of(new Refusal.FieldFault("/origin", "is NEW or SECOND_HAND, and kind is not MEDIUM")));
        }
        parts.take(
                new Parts.Arrival(partId, bought.kind(), bought.origin(), null, bought.massGrams(), null, null),
                actor.organisation());
        return HttpResponse.noContent();
    }

    @Operation(summary = "The stock of parts", description = "By kind and state (IN_STOCK, FITTED), paged.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<PartView>> list(
            @QueryValue @Nullable PartKind kind,
            @QueryValue @Nullable String state,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId();
        List<PartView> views = rows
                .list(
                        actor.organisation(),
                        after == null ? FIRST : after,
                        kind == null ? "" : kind.name(),
                        state == null ? "" : state,
                        paging.fetch())
                .stream()
                .map(row -> new PartView(
                        row.id(),
                        row.kind(),
                        row.origin(),
                        row.fromDeviceId(),
                        row.massGrams(),
                        row.mediumSerial(),
                        row.state(),
                        row.fittedDeviceId()))
                .toList();
        return paging.answer(request, views, PartView::partId);
    }
}
