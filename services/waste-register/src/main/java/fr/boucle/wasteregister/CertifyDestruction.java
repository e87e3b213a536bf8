package fr.boucle.wasteregister;

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
    record Asked(
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
    HttpResponse<LotView.ShownItem> certify(UUID id, @Valid @Body Asked asked, @Parameter(hidden = true) Actor actor) {
        Items.Row item = items.lock(id, actor.organisation())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No item of yours has this id."));
        if (!item.dataBearing()) {
            throw new Refusal(WasteRefusal.NOT_DATA_BEARING, "This item holds no data.");
        }
        checkDay(lots.lock(item.lotId(), actor.organisation()).lot(), asked.destroyedOn());
        Items.Medium medium = medium(item, asked.serialNumber().strip());
        String recorded = medium.certificateNumber();
        if (recorded != null && !recorded.equals(asked.number().strip())) {
            throw new Refusal(WasteRefusal.CERTIFICATE_EXISTS, "Certificate " + recorded + " is recorded for it.");
        }
        if (recorded == null) {
            long _ = items.certify(
                    id, medium.serialNumber(), asked.number().strip(), asked.destroyedOn(), clock.instant());
        }
        return HttpResponse.ok(LotView.of(item, items.mediaOf(id)));
    }

    private void checkDay(Lot lot, LocalDate day) {
        LocalDate earliest =
                switch (lot) {
                    case Lot.Open _, Lot.Weighed _ ->
                        throw new Refusal(WasteRefusal.NOT_CONSIGNED, "The lot has not left: consign it first.");
                    case Lot.Consigned consigned -> consigned.consignment().on();
                    case Lot.Treated treated -> treated.consignment().on();
                };
        if (day.isBefore(earliest) || day.isAfter(legalTime.today())) {
            throw new Refusal(
                    WasteRefusal.DATE_NOT_ALLOWED,
                    "destroyedOn lies from " + earliest + " to " + legalTime.today() + ".");
        }
    }

    private Items.Medium medium(Items.Row item, String serial) {
        List<Items.Medium> media = items.mediaOf(item.id());
        if (media.isEmpty()) {
            long _ = items.addMedium(item.id(), serial);
            media = items.mediaOf(item.id());
        }
        return media.stream()
                .filter(medium -> medium.serialNumber().equals(serial))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        WasteRefusal.SERIAL_UNKNOWN, "The certificate must name a medium of this item, as recorded."));
    }
}
