package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A programme from year to year: who carries it, and the same again for the next year, which lends what came back. */
@Admits({Role.STEWARD, Role.AGENT})
@Controller("/programmes/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ProgrammeYears {
    private static final String NEXT_YEAR = "Rouvrir pour l'année suivante";

    private final ServiceCalls calls;
    private final Programmes programmes;
    private final Views views;

    ProgrammeYears(ServiceCalls calls, Programmes programmes, Views views) {
        this.calls = calls;
        this.programmes = programmes;
        this.views = views;
    }

    /** The organisations of a form: one a line, or between commas. */
    static List<String> names(Form form) {
        return Arrays.stream(form.text("partenaires").split("[,;\\n\\r]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    @Post("/partenaires")
    HttpResponse<?> carry(Visitor visitor, UUID id, Form form) {
        return Programmes.page(visitor, "Résultats du programme")
                .places(Map.of("/partners", "partenaires"))
                .answer(
                        form,
                        () -> {
                            Map<String, Object> content = Map.of("partners", names(form));
                            calls.put(visitor, Service.REDISTRIBUTION, "/programmes/" + id + "/partners", content);
                            return Views.seeOther("/programmes/" + id + "?fait=partenaires");
                        },
                        shown -> programmes.results(visitor, id, shown));
    }

    @Get("/annee-suivante")
    HttpResponse<?> ask(Visitor visitor, UUID id) {
        return show(visitor, id, Programmes.page(visitor, NEXT_YEAR));
    }

    @Post("/annee-suivante")
    HttpResponse<?> again(Visitor visitor, UUID id, Form form) {
        Page page = Programmes.page(visitor, NEXT_YEAR).places(Map.of("/title", "titre", "/quota", "quota"));
        long quota = Figures.whole(form, page, "quota");
        return page.answer(
                form,
                () -> open(visitor, id, form.id("cle"), form.text("titre"), quota),
                shown -> show(visitor, id, shown));
    }

    private HttpResponse<?> show(Visitor visitor, UUID id, Page page) {
        Later<Programme.Loan> loan = calls.later(
                () -> calls.get(visitor, Service.REDISTRIBUTION, "/programmes/" + id + "/loan", Programme.Loan.class));
        return programmes
                .find(visitor, id)
                .<HttpResponse<?>>map(programme -> views.show(
                        page,
                        "redistribution/programmeyear",
                        Map.of(
                                "programme",
                                programme,
                                "cameBack",
                                loan.join().cameBack(),
                                "key",
                                UUID.randomUUID().toString())))
                .orElseGet(() -> Views.seeOther("/programmes"));
    }

    private HttpResponse<?> open(Visitor visitor, UUID id, UUID next, String title, long quota) {
        Optional<Programme> found = programmes.find(visitor, id);
        if (found.isEmpty()) {
            return Views.seeOther("/programmes");
        }
        Programme last = found.get();
        calls.put(visitor, Service.REDISTRIBUTION, "/programmes/" + next, content(last, title, quota));
        LocalDate lent = calls.get(visitor, Service.REDISTRIBUTION, "/programmes/" + id + "/loan", Programme.Loan.class)
                .lentUntil();
        if (lent != null) {
            Map<String, Object> loan = Map.of("lentUntil", lent.plusYears(1).toString());
            calls.put(visitor, Service.REDISTRIBUTION, "/programmes/" + next + "/loan", loan);
        }
        return Views.seeOther("/programmes/" + next + "?fait=programme");
    }

    private static Map<String, Object> content(Programme last, String title, long quota) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "title", title,
                "quota", quota,
                "stockSharePercent", last.stockSharePercent(),
                "keptPercent", last.keptPercent(),
                "partners", last.partners()));
        content.put("criteria", last.criteria() == null ? Map.of() : last.criteria());
        content.put("from", nextYear(last.from()));
        content.put("until", nextYear(last.until()));
        return content;
    }

    private static String nextYear(@Nullable LocalDate day) {
        return Optional.ofNullable(day).map(one -> one.plusYears(1).toString()).orElse("");
    }
}
