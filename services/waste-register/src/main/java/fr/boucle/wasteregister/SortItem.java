package fr.boucle.wasteregister;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
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
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The producer answers for the waste code: it may sort an item of an open lot under another code, with a reason. */
@Tag(name = "items")
@Controller("/api/waste-register/items/{id}/classification")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class SortItem {
    private final Items items;
    private final Lots lots;
    private final Devices devices;
    private final WasteCodes codes;
    private final Outbox outbox;
    private final LegalTime legalTime;
    private final InstantSource clock;

    SortItem(
            Items items,
            Lots lots,
            Devices devices,
            WasteCodes codes,
            Outbox outbox,
            LegalTime legalTime,
            InstantSource clock) {
        this.items = items;
        this.lots = lots;
        this.devices = devices;
        this.codes = codes;
        this.outbox = outbox;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    @Serdeable
    record Asked(
            @NotBlank @Size(max = 12) String wasteCode,
            @NotBlank @Size(min = 3, max = 500) String reason) {}

    @Operation(
            summary = "Sort an item under another waste code",
            description =
                    "Moves it to the open lot of that code; only while its lot is open. The code is one of the list and"
                            + " valid today (R541-7). The proposed code stays recorded beside the chosen one.")
    @Put
    @Transactional
    HttpResponse<LotView.ShownItem> sort(UUID id, @Valid @Body Asked asked, @Parameter(hidden = true) Actor actor) {
        UUID deviceId = items.deviceOf(id, actor.organisation())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No item of yours has this id."))
                .deviceId();
        String code = WasteCodes.normalised(asked.wasteCode());
        if (!codes.isValid(code, legalTime.today())) {
            throw new Refusal(
                    WasteRefusal.CODE_NOT_VALID,
                    code + " is not in the list of waste codes on " + legalTime.today() + ".");
        }
        Devices.Row device = devices.lock(deviceId).orElseThrow();
        Items.Row item = items.lock(id, actor.organisation()).orElseThrow();
        if (!item.wasteCode().equals(code)) {
            move(item, code, asked.reason().strip(), device, actor);
        }
        Items.Row now = items.lock(id, actor.organisation()).orElseThrow();
        return HttpResponse.ok(LotView.of(now, items.mediaOf(id)));
    }

    private void move(Items.Row item, String code, String reason, Devices.Row device, Actor actor) {
        if (!(lots.lock(item.lotId(), actor.organisation()).lot() instanceof Lot.Open)) {
            throw new Refusal(WasteRefusal.LOT_NOT_OPEN, "The lot was weighed: its content is settled.");
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID lot = lots.open(Ids.next(), actor.organisation(), code, item.dataBearing(), at);
        long _ = items.sort(item.id(), lot, code, reason);
        long _ = devices.lockFor(device.deviceId(), device.code(), device.kind(), device.hop(), 1);
        WasteItemAccepted accepted = new WasteItemAccepted(
                item.deviceId(),
                item.id(),
                lot,
                item.organisationId(),
                code,
                item.kind(),
                item.massGrams(),
                item.dataBearing(),
                at);
        outbox.append(
                Publication.ofDevice(accepted, device.deviceId(), device.sequence() + 1, device.hop()),
                actor.signature());
    }
}
