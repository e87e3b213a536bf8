package fr.boucle.redistribution.endowment;

import fr.boucle.documents.Pdf;
import fr.boucle.redistribution.letter.Letterhead;
import fr.boucle.redistribution.letter.Page;
import fr.boucle.redistribution.reservation.ReservationState;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.values.DayWords;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the structure signs for what it received, named to it: what each workshop handed over stands and is signed apart. */
@Tag(name = "Structures")
@Controller("/api/redistribution/endowments/{reference}")
@Secured({Role.DECIDER, Role.MEDIATOR, Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class EndowmentReceipt {
    private final Endowments endowments;
    private final HeldDevices devices;
    private final Preparers preparers;
    private final Letterhead letterhead;
    private final Territory territory;
    private final DateTimeFormatter day;

    EndowmentReceipt(
            Endowments endowments,
            HeldDevices devices,
            Preparers preparers,
            Letterhead letterhead,
            Territory territory,
            @Value("${boucle.territory-zone}") String zone) {
        this.endowments = endowments;
        this.devices = devices;
        this.preparers = preparers;
        this.letterhead = letterhead;
        this.territory = territory;
        this.day = DayWords.in(Locale.FRENCH).withZone(ZoneId.of(zone));
    }

    @Operation(
            summary = "The receipt of what a structure received, to sign",
            description =
                    "HTML to print, in French. Each workshop signs for its own devices: it gets the receipt of these; the structure and a decider get all, apart by workshop.")
    @ApiResponse(responseCode = "404", description = "not-found: nothing was handed over yet")
    @Get("/receipt")
    @Produces(MediaType.TEXT_HTML)
    @Transactional(readOnly = true)
    String print(String reference, @Parameter(hidden = true) Actor actor) {
        return receipt(reference, actor).print();
    }

    @Operation(
            summary = "The same receipt as a tagged PDF",
            description = "PDF/UA, in French: a screen reader reads it.")
    @ApiResponse(responseCode = "404", description = "not-found: nothing was handed over yet")
    @Get("/receipt.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    @Transactional(readOnly = true)
    byte[] pdf(String reference, @Parameter(hidden = true) Actor actor) {
        return Pdf.of(receipt(reference, actor).xhtml());
    }

    private Page receipt(String reference, Actor actor) {
        Endowments.Found found = endowments.get(reference, actor);
        boolean all = actor.is(Role.DECIDER) || found.isOf(actor);
        List<HeldDevices.HeldDeviceView> received = devices.of(found.id()).stream()
                .filter(device -> device.is(ReservationState.DELIVERED))
                .filter(device -> all || device.workshopId().equals(actor.organisation()))
                .toList();
        if (received.isEmpty()) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "Nothing was handed over: the receipt comes with the devices.");
        }
        Wish wish = found.wish();
        Page page = new Page("Reçu de la dotation " + wish.reference(), letterhead.of(wish.organisation()))
                .text(
                        "La structure nommée en tête de cette feuille a reçu gratuitement les appareils ci-dessous, pour : "
                                + wish.purpose().place().label().toLowerCase(Locale.FRENCH) + ", à "
                                + territory.nameOf(wish.purpose().communeCode()) + ".")
                .heading("Ce que la structure promet")
                .items(
                        List.of(
                                "Les appareils servent au lieu nommé ici. Ils ne sont ni vendus ni donnés à d'autres.",
                                keptFor(found),
                                "Un appareil en panne ou devenu inutile revient à l'atelier qui l'a préparé. Il n'est pas jeté."));
        for (Preparers.Preparer workshop : preparers.of(received)) {
            page = handedOver(page, workshop, received);
        }
        return page;
    }

    /** What one workshop handed over, with the place where both sign. */
    private Page handedOver(Page page, Preparers.Preparer workshop, List<HeldDevices.HeldDeviceView> received) {
        String name = workshop.name().isEmpty() ? "l'atelier" : workshop.name();
        Page table =
                page.heading("Remis par " + name).table("Appareils reçus", "Code", "Appareil", "Modèle", "Remis le");
        for (HeldDevices.HeldDeviceView device : received) {
            if (device.workshopId().equals(workshop.workshopId())) {
                table = table.row(
                        device.code(),
                        device.kind().label(),
                        device.model() == null ? "" : device.model(),
                        day.format(device.changedAt()));
            }
        }
        return table.endTable()
                .text("Date et signature pour la structure :")
                .text("Date et signature pour " + name + " :");
    }

    private String keptFor(Endowments.Found found) {
        Integer months = found.wish().purpose().keptMonths();
        if (months == null) {
            return "La structure les garde tant qu'ils servent.";
        }
        String until = found.dueOn() == null ? "" : ", jusqu'au " + day.format(found.dueOn());
        return "La structure les garde " + months + " mois" + until + ", puis les rend ou dit qu'elle les garde.";
    }
}
