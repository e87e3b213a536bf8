package fr.boucle.redistribution.appointment;

import fr.boucle.documents.Pdf;
import fr.boucle.redistribution.letter.Page;
import fr.boucle.redistribution.programme.Loans;
import fr.boucle.redistribution.request.FrenchWords;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.redistribution.stock.Devices;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.values.DayWords;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** What is signed where a device is lent: two sheets alike, one for the household, one for the structure. */
@Tag(name = "Hand-over")
@Controller("/api/redistribution/reservations/{id}")
@Secured(Role.MEDIATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class LoanContract {
    private static final DateTimeFormatter DAY = DayWords.in(Locale.FRENCH);

    private final Reservations reservations;
    private final Devices devices;
    private final Loans loans;
    private final SheetAsides asides;

    LoanContract(Reservations reservations, Devices devices, Loans loans, SheetAsides asides) {
        this.reservations = reservations;
        this.devices = devices;
        this.loans = loans;
        this.asides = asides;
    }

    @Operation(
            summary = "The contract of a loan, to sign",
            description =
                    "HTML to print, in French: who lends, the device, the days, no deposit, breakdown, loss, return. The household"
                            + " writes its name when it signs: none is printed.")
    @ApiResponse(responseCode = "404", description = "not-found: the device is given, not lent")
    @Get("/loan-contract")
    @Produces(MediaType.TEXT_HTML)
    @Transactional(readOnly = true)
    String print(UUID id, @Parameter(hidden = true) Actor actor) {
        return contract(id, actor).print();
    }

    @Operation(
            summary = "The same contract as a tagged PDF",
            description = "PDF/UA, in French: a screen reader reads it.")
    @ApiResponse(responseCode = "404", description = "not-found: the device is given, not lent")
    @Get("/loan-contract.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    @Transactional(readOnly = true)
    byte[] pdf(UUID id, @Parameter(hidden = true) Actor actor) {
        return Pdf.of(contract(id, actor).xhtml());
    }

    private Page contract(UUID id, Actor actor) {
        Reservations.Found found = reservations.get(id, actor);
        LocalDate until = loans.untilOf(id)
                .orElseThrow(
                        () -> new Refusal(CommonRefusal.NOT_FOUND, "This device is given: there is nothing to sign."));
        Equipment device =
                devices.find(found.terms().device().id()).orElseThrow().equipment();
        String code = found.terms().device().code();
        Page page = asides.begun("Contrat de prêt de l'appareil " + code, found)
                .heading("Qui prête, qui emprunte")
                .text("La structure nommée en tête de cette feuille prête l'appareil, pour le programme « "
                        + loans.titleOf(id).orElse("") + " ».")
                .text(
                        "Le foyer de la demande " + found.terms().request().reference()
                                + " l'emprunte. La personne écrit son nom en signant ; il n'est pas gardé dans Boucle avec cette feuille.")
                .heading("L'appareil")
                .items(Stream.concat(
                                Stream.of(GuideSheet.name(device) + ", code " + code),
                                device.accessories().stream().sorted().map(FrenchWords::ofAccessory))
                        .toList())
                .heading("Les dates")
                .items(List.of(
                        "Le prêt commence le jour de la signature.",
                        "L'appareil est à rendre au plus tard le " + DAY.format(until) + ".",
                        "Le prêt peut être prolongé : demandez-le à la structure avant ce jour. Le jour du retour n'est jamais"
                                + " avancé."));
        return LoanWords.signed(LoanWords.promised(page));
    }
}
