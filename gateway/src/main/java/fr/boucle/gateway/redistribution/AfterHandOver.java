package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is left of hand-overs: households whom something troubles, and of whom news are asked now or later. */
@Admits(Role.MEDIATOR)
@Controller("/affectations/suivi")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public class AfterHandOver {
    private final ServiceCalls calls;
    private final Views views;

    AfterHandOver(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** A question to a household after some months that has no answer yet. */
    @Serdeable
    public record OpenFollowUp(String requestReference, int month, LocalDate askedOn) {
        boolean isAskedOn(LocalDate today) {
            return !askedOn.isAfter(today);
        }
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        Later<List<ToldTrouble>> troubles =
                calls.later(() -> calls.list(visitor, Service.REDISTRIBUTION, "/troubles", ToldTrouble.class));
        List<OpenFollowUp> asked = calls.list(visitor, Service.REDISTRIBUTION, "/open-follow-ups", OpenFollowUp.class);
        LocalDate today = Formats.legalDay(visitor.now());
        return views.show(
                new Page(visitor, "Suivi des remises").under("/affectations"),
                "redistribution/afterwards",
                Map.of(
                        "troubles",
                        troubles.join(),
                        "now",
                        asked.stream().filter(one -> one.isAskedOn(today)).toList(),
                        "later",
                        asked.stream().filter(one -> !one.isAskedOn(today)).toList()));
    }
}
