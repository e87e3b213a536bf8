package fr.boucle.wasteregister;

import fr.boucle.values.Mass;
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
    private final InstantSource clock;

    WeighLot(Lots lots, Items items, InstantSource clock) {
        this.lots = lots;
        this.items = items;
        this.clock = clock;
    }

    @Serdeable
    record Asked(
            @Min(1) @Max(10_000_000_000L) long massGrams,
            @NotNull WeightType weightType) {}

    @Operation(
            summary = "Weigh a lot",
            description = "Closes an open lot (later items go to a new one) or corrects the weighing of one not yet"
                    + " consigned. massGrams is at least 1000: a register line states whole kilograms in tonnes."
                    + " The difference to the items' masses is recorded, no item is rewritten. If-Match, when"
                    + " given, must be the newest version.")
    @Put
    @Transactional
    HttpResponse<LotView.Shown> weigh(
            UUID id,
            @Valid @Body Asked asked,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        Lots.Locked locked = lots.lock(id, actor.organisation());
        if (asked.massGrams() < LIGHTEST) {
            throw new Refusal(WasteRefusal.LOT_TOO_LIGHT, "Weigh the lot when it has at least 1 kg.");
        }
        if (version != null) {
            Version.required(version).mustBe(locked.row().version());
        }
        LotRow now =
                switch (locked.lot()) {
                    case Lot.Open open ->
                        lots.apply(
                                locked,
                                open.weigh(
                                        new Mass(asked.massGrams()),
                                        new Mass(items.gramsOf(id)),
                                        asked.weightType(),
                                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                                actor.signature());
                    case Lot.Weighed lot when isSame(lot.weighing(), asked) -> locked.row();
                    case Lot.Weighed lot ->
                        lots.apply(
                                locked,
                                lot.weigh(
                                        new Mass(asked.massGrams()),
                                        asked.weightType(),
                                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                                actor.signature());
                    case Lot.Consigned _, Lot.Treated _ ->
                        throw new Refusal(
                                WasteRefusal.LOT_NOT_OPEN,
                                "Correct the line of the register instead (a version, MODIFIER).");
                };
        return new Version(now.version()).tag(HttpResponse.ok(LotView.of(now)));
    }

    private static boolean isSame(Lot.Weighing weighing, Asked asked) {
        return weighing.mass().grams() == asked.massGrams() && weighing.type() == asked.weightType();
    }
}
