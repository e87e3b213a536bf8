package fr.boucle.wasteregister.lot;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.item.Items;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
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
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Weighs a lot: it closes, and the difference to its items' masses is said. */
@Tag(name = "lots")
@Controller("/api/waste-register/lots/{id}/weighing")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class WeighLot {
    private static final long LIGHTEST = 1_000;

    private final Lots lots;
    private final Items items;
    private final LotViews views;
    private final InstantSource clock;

    WeighLot(Lots lots, Items items, LotViews views, InstantSource clock) {
        this.lots = lots;
        this.items = items;
        this.views = views;
        this.clock = clock;
    }

    @Serdeable
    record Command(
            @Min(1) @Max(10_000_000_000L) long massGrams,
            @NotNull WeightType weightType,
            @Nullable Boolean confirmed) {}

    @Operation(
            summary = "Weigh a lot",
            description = "Closes an open lot (later items go to a new one) or corrects the weighing of one not yet"
                    + " consigned. massGrams is at least 1000: a register line states whole kilograms in tonnes."
                    + " A mass over four times or under a quarter of what the items sum to is asked about (409"
                    + " weighing-unlikely): send confirmed true if the scale is right."
                    + " The difference to the items' masses is recorded, no item is rewritten. If-Match, when"
                    + " given, must be the newest version, unless the lot is weighed so already.")
    @Put
    @Transactional
    HttpResponse<LotView> weigh(
            UUID id,
            @Valid @Body Command asked,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        if (asked.massGrams() < LIGHTEST) {
            throw new Refusal(WasteRefusal.LOT_TOO_LIGHT, "Weigh the lot when it has at least 1 kg.");
        }
        // under the lot's lock no item joins it any more
        Lots.Found _ = lots.lock(id, actor.organisation());
        Lots.Found now = lots.change(
                id,
                actor,
                version,
                new ScaleReading(
                        new Mass(asked.massGrams()),
                        asked.weightType(),
                        new Mass(items.gramsOf(id)),
                        Boolean.TRUE.equals(asked.confirmed()),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return new Version(now.version()).tag(HttpResponse.ok(views.of(id)));
    }
}
