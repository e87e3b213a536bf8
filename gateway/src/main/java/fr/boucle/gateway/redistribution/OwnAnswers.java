package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Three and twelve months after the hand-over: two questions to the household. */
@Admits(Admits.EVERYONE)
@Controller("/demande/reponses")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnAnswers {
    static final Map<String, String> PLACES = Map.of("/stillUsed", "sert", "/wouldHaveBought", "achat");

    private final Household household;
    private final Views views;

    OwnAnswers(Household household, Views views) {
        this.household = household;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return household.with(visitor, code -> {
            Request request = household.request(visitor, code);
            return show(page(visitor), request.dueFollowUp().isPresent() ? Optional.empty() : request.nextFollowUp());
        });
    }

    @Post
    HttpResponse<?> answer(Visitor visitor, Form form) {
        Page page = page(visitor).typed(form);
        check(page, form);
        return page.failed()
                ? show(page, Optional.empty())
                : household.with(visitor, code -> send(visitor, page, code, form));
    }

    static void check(Page page, Form form) {
        if (form.isEmpty("sert")) {
            page.fault("sert", "Dites si l'appareil sert encore.");
        }
        if (form.isEmpty("achat")) {
            page.fault("achat", "Dites ce que vous auriez fait sans cet appareil.");
        }
    }

    static Map<String, Object> content(Form form) {
        return Map.of("stillUsed", form.has("sert", "YES"), "wouldHaveBought", form.text("achat"));
    }

    private HttpResponse<?> send(Visitor visitor, Page page, String code, Form form) {
        return page.answer(
                form,
                () -> {
                    Map<String, Object> answers = new HashMap<>(content(form));
                    answers.put("month", household.request(visitor, code).monthAsked(visitor.now()));
                    household.answer(visitor, code, answers);
                    return Views.seeOther("/demande?fait=repondu");
                },
                shown -> show(shown, Optional.empty()));
    }

    /** The questions; before their day, that day alone. */
    private HttpResponse<?> show(Page page, Optional<LocalDate> asked) {
        return views.show(page, "redistribution/ownanswers", Map.of("asked", asked));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Deux questions sur votre appareil")
                .places(PLACES)
                .under("/suivre");
    }
}
