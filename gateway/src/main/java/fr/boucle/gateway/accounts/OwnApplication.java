package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** Whoever asked for an organisation to take part comes back by the link of a letter: to confirm, to answer, to withdraw. */
@Admits(Admits.EVERYONE)
@Controller("/inscription")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnApplication {
    private static final String HERE = "/inscription/suivi";

    private final ServiceCalls calls;
    private final Views views;

    OwnApplication(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** Where a letter leads: its code stays in no address. */
    @Get("/{code}")
    HttpResponse<?> arrive(Visitor visitor, String code) {
        return LetterCode.keep(visitor, code, HERE);
    }

    @Get("/suivi")
    HttpResponse<?> follow(Visitor visitor) {
        if (LetterCode.of(visitor, HERE).isEmpty()) {
            return Views.seeOther("/inscription");
        }
        try {
            return show(visitor, page(visitor));
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.getCode()) {
                return Views.seeOther("/inscription?fait=perdue");
            }
            throw refused;
        }
    }

    @Post("/suivi/confirmation")
    HttpResponse<?> confirm(Visitor visitor, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.ACCOUNTS, "/followed-applications/confirmation", code(visitor));
                            return Views.seeOther("/inscription/suivi?fait=confirme");
                        },
                        again -> show(visitor, again));
    }

    @Post("/suivi/reponse")
    HttpResponse<?> answer(Visitor visitor, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            Map<String, String> answer =
                                    Map.of("code", LetterCode.of(visitor, HERE), "answer", form.text("reponse"));
                            calls.put(visitor, Service.ACCOUNTS, "/followed-applications/answer", answer);
                            return Views.seeOther("/inscription/suivi?fait=reponseenvoyee");
                        },
                        again -> show(visitor, again));
    }

    @Post("/suivi/retrait")
    HttpResponse<?> withdraw(Visitor visitor, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.ACCOUNTS, "/followed-applications/withdrawal", code(visitor));
                            return Views.seeOther("/inscription/suivi?fait=candidatureretiree");
                        },
                        again -> show(visitor, again));
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        Candidate own = calls.send(visitor, Service.ACCOUNTS, "/followed-applications", code(visitor), Candidate.class);
        return views.show(page, "accounts/ownapplication", Map.of("own", own));
    }

    private static Map<String, String> code(Visitor visitor) {
        return Map.of("code", LetterCode.of(visitor, HERE));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Votre candidature").under("/session").places(Map.of("/answer", "reponse"));
    }
}
