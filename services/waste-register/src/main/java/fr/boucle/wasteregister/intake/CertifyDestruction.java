package fr.boucle.wasteregister.intake;

import fr.boucle.wasteregister.item.ItemEvent;
import fr.boucle.wasteregister.item.ItemView;
import fr.boucle.wasteregister.item.Items;
import fr.boucle.wasteregister.item.WasteItem;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.lot.Lot;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Records the certificate that a medium was destroyed: only then is a data-bearing item closed. */
@Tag(name = "items")
@Controller("/api/waste-register/items/{id}/destruction-certificate")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class CertifyDestruction {
    private final Items items;
    private final Lots lots;
    private final LegalTime legalTime;
    private final InstantSource clock;

    CertifyDestruction(Items items, Lots lots, LegalTime legalTime, InstantSource clock) {
        this.items = items;
        this.lots = lots;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    @Serdeable
    record Command(
            @NotBlank @Size(max = 100) String number,
            @NotBlank @Size(max = 100) String serialNumber,
            @NotNull LocalDate destroyedOn) {}

    @Operation(
            summary = "Record a destruction certificate",
            description =
                    "By the medium's serial number, which must be one of the item's media (an item whose medium was"
                            + " not told takes the certificate's). The lot must be consigned. The alert on the item ends"
                            + " when each of its media has its certificate. Repeating the same gives the same answer.")
    @Put
    @Transactional
    HttpResponse<ItemView> certify(UUID id, @Valid @Body Command asked, @Parameter(hidden = true) Actor actor) {
        WasteItem item = items.lock(id, actor.organisation());
        if (!item.matter().dataBearing()) {
            throw new Refusal(WasteRefusal.NOT_DATA_BEARING, "This item holds no data.");
        }
        checkDay(lots.lock(item.lot(), actor.organisation()).lot(), asked.destroyedOn());
        return HttpResponse.ok(ItemView.of(items.change(id, actor, was -> decide(was, asked))));
    }

    private List<ItemEvent> decide(WasteItem item, Command asked) {
        String serial = asked.serialNumber().strip();
        String number = asked.number().strip();
        WasteItem.Medium medium = item.medium(serial)
                .orElseThrow(() -> new Refusal(
                        WasteRefusal.SERIAL_UNKNOWN, "The certificate must name a medium of this item, as recorded."));
        String recorded = medium.certificateNumber();
        if (recorded == null) {
            return List.of(new ItemEvent.DestructionCertified(serial, number, asked.destroyedOn(), clock.instant()));
        }
        if (!recorded.equals(number)) {
            throw new Refusal(WasteRefusal.CERTIFICATE_EXISTS, "Certificate " + recorded + " is recorded for it.");
        }
        return List.of();
    }

    private void checkDay(Lot lot, LocalDate day) {
        LocalDate earliest = lot.left()
                .map(Lot.Consignment::on)
                .orElseThrow(() -> new Refusal(WasteRefusal.NOT_CONSIGNED, "The lot has not left: consign it first."));
        if (day.isBefore(earliest) || day.isAfter(legalTime.today())) {
            throw new Refusal(
                    WasteRefusal.DATE_NOT_ALLOWED,
                    "destroyedOn lies from " + earliest + " to " + legalTime.today() + ".");
        }
    }
}
