package fr.boucle.redistribution.endowment;

import fr.boucle.documents.Pdf;
import fr.boucle.redistribution.letter.Letterhead;
import fr.boucle.redistribution.letter.Page;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The last decision on what a structure asked, as a letter to it. */
@Tag(name = "Structures")
@Controller("/api/redistribution/endowments/{reference}")
@Secured({Role.DECIDER, Role.MEDIATOR, Role.AGENT})
@ExecuteOn(TaskExecutors.BLOCKING)
class EndowmentLetter {
    private static final DateTimeFormatter DAY = DayWords.in(Locale.FRENCH);

    private final Endowments endowments;
    private final Past past;
    private final Looking looking;
    private final Letterhead letterhead;
    private final Territory territory;
    private final DateTimeFormatter day;

    EndowmentLetter(
            Endowments endowments,
            Past past,
            Looking looking,
            Letterhead letterhead,
            Territory territory,
            @Value("${boucle.territory-zone}") String zone) {
        this.endowments = endowments;
        this.past = past;
        this.looking = looking;
        this.letterhead = letterhead;
        this.territory = territory;
        this.day = DAY.withZone(ZoneId.of(zone));
    }

    @Operation(summary = "The last decision as a letter to the structure", description = "HTML to print, in French.")
    @ApiResponse(responseCode = "404", description = "not-found: nothing was decided yet")
    @Get("/letter")
    @Produces(MediaType.TEXT_HTML)
    @Transactional(readOnly = true)
    String print(String reference, @Parameter(hidden = true) Actor actor) {
        return letter(reference, actor).print();
    }

    @Operation(
            summary = "The same letter as a tagged PDF",
            description = "PDF/UA, in French: a screen reader reads it.")
    @ApiResponse(responseCode = "404", description = "not-found: nothing was decided yet")
    @Get("/letter.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    @Transactional(readOnly = true)
    byte[] pdf(String reference, @Parameter(hidden = true) Actor actor) {
        return Pdf.of(letter(reference, actor).xhtml());
    }

    private Page letter(String reference, Actor actor) {
        Endowments.Found found = endowments.get(reference, actor);
        List<Past.Made> decisions = past.of(found.id());
        if (decisions.isEmpty() || !(actor.is(Role.DECIDER) || found.isOf(actor))) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "Nothing was decided yet: the letter comes with the decision.");
        }
        Wish wish = found.wish();
        Past.Made last = decisions.getLast();
        Page page = new Page("Décision sur la dotation " + wish.reference(), letterhead.of(wish.organisation()))
                .text("Votre structure a demandé le " + day.format(wish.askedAt()) + ", pour : "
                        + wish.purpose().place().label().toLowerCase(Locale.FRENCH) + ", à "
                        + territory.nameOf(wish.purpose().communeCode()) + ".")
                .items(List.of(
                        "Demandé : " + wish.wanted().inWords() + ".",
                        last.refuses()
                                ? "Accordé : rien."
                                : "Accordé : " + last.granted().inWords() + "."))
                .text((last.refuses() ? "La demande est refusée le " : "La demande est accordée le ")
                        + day.format(last.at()) + " par une personne de la commission.");
        page = last.explanation().isEmpty() ? page : page.text(last.explanation());
        return rights(page, found, actor)
                .text(
                        "Les foyers passent avant : tant que des foyers attendent un type d'appareil, les structures en reçoivent une"
                                + " part, par une règle publique.");
    }

    private Page rights(Page page, Endowments.Found found, Actor actor) {
        Optional<LocalDate> until = looking.of(found.endowment(), actor)
                .filter(look -> look.step() == Looking.Step.POSSIBLE)
                .flatMap(look -> Optional.ofNullable(look.until()));
        return until.map(last -> page.heading("Vos droits")
                        .text("Vous pouvez demander qu'une autre personne regarde ce refus, jusqu'au "
                                + DAY.format(last)
                                + ", sur la page de la dotation. Elle répond dans les trente jours."))
                .orElse(page);
    }
}
