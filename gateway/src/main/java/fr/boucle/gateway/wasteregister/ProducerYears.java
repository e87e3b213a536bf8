package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;

/** An auditor finds a producer by its name or number, also one that keeps no register itself, and reads its year. */
@Admits(Role.AUDITOR)
@Controller("/registre/bilans")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProducerYears {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final ServiceCalls calls;
    private final Views views;

    ProducerYears(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> search(Visitor visitor) {
        String name = visitor.asked("nom").orElse("").strip();
        int year = Formats.legalDay(visitor.now()).getYear();
        String chosen = Address.asked(visitor, "annee", "20\\d\\d");
        List<Access.Candidate> found = name.length() < SHORTEST || name.length() > LONGEST
                ? List.of()
                : calls.list(
                        visitor, Service.WASTE_REGISTER, Address.of("/readers", "name", name), Access.Candidate.class);
        Page page = new Page(visitor, "Bilan annuel d'un producteur")
                .under("/registre")
                .typed(new Form(Map.of("nom", name, "annee", chosen)));
        return views.show(
                page,
                "waste/produceryears",
                Map.of(
                        "found",
                        found,
                        "years",
                        List.of(year, year - 1, year - 2, year - 3),
                        "year",
                        chosen.isEmpty() ? String.valueOf(year) : chosen));
    }
}
