package fr.boucle.wasteregister.intake;

import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.item.ItemEvent;
import fr.boucle.wasteregister.item.ItemView;
import fr.boucle.wasteregister.item.Items;
import fr.boucle.wasteregister.item.WasteItem;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.lot.Lot;
import fr.boucle.wasteregister.lot.LotEvent;
import fr.boucle.wasteregister.lot.Lots;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The producer answers for the waste code: it may sort an item of an open lot under another code, with a reason. */
@Tag(name = "items")
@Controller("/api/waste-register/items/{id}/classification")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class SortItem {
    private final Items items;
    private final Lots lots;
    private final WasteCodes codes;
    private final LegalTime legalTime;
    private final InstantSource clock;

    SortItem(Items items, Lots lots, WasteCodes codes, LegalTime legalTime, InstantSource clock) {
        this.items = items;
        this.lots = lots;
        this.codes = codes;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    @Serdeable
    record Command(
            @NotBlank @Size(max = 12) String wasteCode,
            @NotBlank @Size(min = 3, max = 500) String reason) {}

    @Operation(
            summary = "Sort an item under another waste code",
            description =
                    "Moves it to the open lot of that code; only while its lot is open, which closes as EMPTIED when this was its last item. The code is one of the list and"
                            + " valid today (R541-7). The proposed code stays recorded beside the chosen one.")
    @Put
    @Transactional
    HttpResponse<ItemView> sort(UUID id, @Valid @Body Command asked, @Parameter(hidden = true) Actor actor) {
        String code = checkedCode(asked.wasteCode());
        WasteItem item = items.lock(id, actor.organisation());
        return HttpResponse.ok(ItemView.of(
                item.matter().wasteCode().equals(code)
                        ? item
                        : move(item, code, asked.reason().strip(), actor)));
    }

    /** The code as the list writes it, if it is one that is valid today. */
    String checkedCode(String asked) {
        String code = WasteCodes.normalised(asked);
        if (!codes.isValid(code, legalTime.today())) {
            throw new Refusal(
                    WasteRefusal.CODE_NOT_VALID,
                    code + " is not in the list of waste codes on " + legalTime.today() + ".");
        }
        return code;
    }

    private WasteItem move(WasteItem item, String code, String reason, Actor actor) {
        if (!(lots.lock(item.lot(), actor.organisation()).lot() instanceof Lot.Open)) {
            throw new Refusal(WasteRefusal.LOT_NOT_OPEN, "The lot was weighed: its content is settled.");
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID lot = lots.open(actor.organisation(), code, item.matter().dataBearing(), at);
        WasteItem moved = items.change(item.id(), actor, was -> {
            ItemEvent.ItemSorted sorted = new ItemEvent.ItemSorted(lot, code, reason);
            return was.origin().device() == null
                    ? List.of(sorted)
                    : List.of(sorted, was.on(sorted).accepted(at));
        });
        // under the lock of the lot it left no item joins that one any more
        if (!items.areIn(item.lot())) {
            lots.change(item.lot(), actor, null, _ -> List.of(new LotEvent.LotEmptied()));
        }
        return moved;
    }
}
