package fr.boucle.redistribution.decision;

import fr.boucle.documents.Pdf;
import fr.boucle.redistribution.household.Looks;
import fr.boucle.redistribution.letter.Letterhead;
import fr.boucle.redistribution.letter.Page;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.request.Requests;
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
import java.util.UUID;

@Tag(name = "Decisions")
@Controller("/api/redistribution/requests/{reference}/decisions/{decisionId}")
@Secured({Role.DECIDER, Role.MEDIATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowNotice {
    private final Requests requests;
    private final Notices notices;
    private final Looks looks;
    private final RulesInForce rules;
    private final Letterhead letterhead;

    ShowNotice(Requests requests, Notices notices, Looks looks, RulesInForce rules, Letterhead letterhead) {
        this.letterhead = letterhead;
        this.requests = requests;
        this.notices = notices;
        this.looks = looks;
        this.rules = rules;
    }

    @Operation(
            summary = "The notice of a decision",
            description =
                    "Degree of contribution of the algorithm, data, weights, operations: CRPA L311-3-1, R311-3-1-2.")
    @Get("/notice")
    @Transactional
    NoticeView show(String reference, UUID decisionId, @Parameter(hidden = true) Actor actor) {
        return find(reference, decisionId, actor);
    }

    @Operation(summary = "The notice as a letter to print", description = "HTML, in French.")
    @Get("/letter")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    String letter(String reference, UUID decisionId, @Parameter(hidden = true) Actor actor) {
        return page(reference, decisionId, actor).print();
    }

    @Operation(
            summary = "The same letter as a tagged PDF",
            description = "PDF/UA, in French: a screen reader reads it.")
    @Get("/letter.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    @Transactional
    byte[] pdf(String reference, UUID decisionId, @Parameter(hidden = true) Actor actor) {
        return Pdf.of(page(reference, decisionId, actor).xhtml());
    }

    private Page page(String reference, UUID decisionId, Actor actor) {
        List<String> sender =
                letterhead.of(requests.get(reference, actor).asked().organisation());
        return NoticePage.of(find(reference, decisionId, actor), rules.zone(), sender);
    }

    private NoticeView find(String reference, UUID decisionId, Actor actor) {
        Requests.Found found = requests.get(reference, actor);
        looks.by(actor, found.id(), "NOTICE");
        return notices.of(found, decisionId);
    }
}
