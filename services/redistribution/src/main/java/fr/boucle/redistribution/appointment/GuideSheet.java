package fr.boucle.redistribution.appointment;

import fr.boucle.documents.Pdf;
import fr.boucle.documents.Picture;
import fr.boucle.redistribution.letter.Page;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.request.FrenchWords;
import fr.boucle.redistribution.reservation.FaultConsents;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.redistribution.stock.Devices;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.MakerAndModel;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@Tag(name = "Hand-over")
@Controller("/api/redistribution/reservations/{id}")
@Secured({Role.MEDIATOR, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class GuideSheet {
    private final Reservations reservations;
    private final Devices devices;
    private final Appointments appointments;
    private final RulesInForce rules;
    private final FaultConsents consents;
    private final SheetAsides asides;

    GuideSheet(
            Reservations reservations,
            Devices devices,
            Appointments appointments,
            RulesInForce rules,
            FaultConsents consents,
            SheetAsides asides) {
        this.reservations = reservations;
        this.devices = devices;
        this.appointments = appointments;
        this.rules = rules;
        this.consents = consents;
        this.asides = asides;
    }

    @Operation(
            summary = "The sheet that goes with the device",
            description = "HTML to print, in French: what is in the bag, first start, breakdown, the place that helps.")
    @Get("/guide-sheet")
    @Produces(MediaType.TEXT_HTML)
    @Transactional(readOnly = true)
    String print(UUID id, @Parameter(hidden = true) Actor actor) {
        return sheet(id, actor).print();
    }

    @Operation(summary = "The same sheet as a tagged PDF", description = "PDF/UA, in French: a screen reader reads it.")
    @Get("/guide-sheet.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    @Transactional(readOnly = true)
    byte[] pdf(UUID id, @Parameter(hidden = true) Actor actor) {
        return Pdf.of(sheet(id, actor).xhtml());
    }

    private Page sheet(UUID id, Actor actor) {
        Reservations.Found found = reservations.get(id, actor);
        Equipment device =
                devices.find(found.terms().device().id()).orElseThrow().equipment();
        Page page = asides.begun("Votre appareil " + found.terms().device().code(), found)
                .heading("Dans le sac")
                .items(Stream.concat(
                                Stream.of(name(device)),
                                device.accessories().stream().sorted().map(FrenchWords::ofAccessory))
                        .toList())
                .heading("Premiers pas, en cinq minutes")
                .step(Picture.PLUG_IN, "Branchez le chargeur et laissez-le branché la première heure.");
        page = (device.kind() == DeviceKind.LAPTOP ? page.step(Picture.OPEN, "Ouvrez l'ordinateur.") : page)
                .step(Picture.SWITCH_ON, "Allumez, puis attendez une minute.")
                .text("Choisissez un mot de passe que vous seul connaissez.")
                .step(Picture.NETWORK, "Reliez-le à internet : le nom et la clé sont écrits sous votre box.")
                .step(Picture.HELP, "Une question, ou il manque quelque chose dans le sac ? Dites-le avant de partir.")
                .heading("En panne, ou pas adapté ?")
                .text(
                        "Dites-le avec votre code de suivi, ou rapportez-le à la structure qui vous l'a remis : il sera réparé ou"
                                + " échangé. Ne le jetez pas.");
        page = asides.on(page, found);
        for (ProvedWords.Section part : ProvedWords.of(device.condition().proved())) {
            page = page.heading(part.heading()).items(part.items());
        }
        if (!device.condition().proved().failed().isEmpty()) {
            boolean taken = consents.acceptedAt(found.id()).isPresent();
            page = page.text(
                    taken
                            ? "Ces pannes vous ont été dites, et vous avez pris l'appareil ainsi."
                            : "Ces pannes vous sont dites avant la remise : vous êtes libre de refuser l'appareil.");
        }
        return helped(page, found);
    }

    /** The place that helps, where the household agreed to one. */
    private Page helped(Page page, Reservations.Found found) {
        Optional<SupportOfferView> offer = offer(found.id());
        if (offer.isEmpty()) {
            return page;
        }
        SupportOfferView place = offer.get();
        Page told = page.heading("Être aidé")
                .text(place.name() + ", " + place.place().address() + ", "
                        + place.place().city());
        return place.reach().hoursInWords() == null
                ? told
                : told.text("Ouvert : " + place.reach().hoursInWords() + ".");
    }

    private Optional<SupportOfferView> offer(UUID reservationId) {
        return appointments
                .findById(reservationId)
                .flatMap(row ->
                        rules.inForce(ReferenceFiles.SUPPORT_OFFERS, SupportOfferView::read).orElse(List.of()).stream()
                                .filter(place -> place.id().equals(row.supportOffer()))
                                .findFirst());
    }

    static String name(Equipment device) {
        String name = MakerAndModel.of(
                device.machine().manufacturer(), device.machine().model());
        return name.isEmpty() ? FrenchWords.of(device.kind()) : name;
    }
}
