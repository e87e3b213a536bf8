package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.CommuneField;
import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.schools.PupilNumbers;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Programmes and what came of them; the steward or a department opens one. */
@Controller("/programmes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Programmes {
    private static final Map<String, String> PLACES = Map.of(
            "/title", "titre",
            "/from", "debut",
            "/until", "fin",
            "/quota", "quota",
            "/stockSharePercent", "part",
            "/keptPercent", "garde",
            "/criteria/communeCodes", "communes",
            "/criteria/departements", "departements");

    private static final int MOST = 200;
    private final ServiceCalls calls;
    private final Views views;

    Programmes(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.STEWARD, Role.AGENT, Role.DECIDER, Role.MEDIATOR, Role.AUDITOR})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        return show(visitor, page(visitor, "Programmes"));
    }

    @Admits({Role.STEWARD, Role.AGENT, Role.DECIDER, Role.AUDITOR})
    @Get("/{id}")
    HttpResponse<?> results(Visitor visitor, UUID id) {
        return results(visitor, id, page(visitor, "Résultats du programme"));
    }

    @Admits({Role.STEWARD, Role.AGENT})
    @Post("/{id}/pret")
    HttpResponse<?> lend(Visitor visitor, UUID id, Form form) {
        return change(visitor, id, form, "loan", Map.of("lentUntil", form.text("jusque")), "prete");
    }

    @Admits({Role.STEWARD, Role.AGENT})
    @Post("/{id}/etablissements")
    HttpResponse<?> listPupils(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor, "Résultats du programme");
        PupilNumbers numbers = PupilNumbers.read(form, page);
        String noun = "schools/" + Visitor.encoded(numbers.school());
        return change(visitor, id, page, form, noun, numbers.content(), "eleves");
    }

    private HttpResponse<?> change(
            Visitor visitor, UUID id, Form form, String noun, Map<String, Object> content, String done) {
        return change(visitor, id, page(visitor, "Résultats du programme"), form, noun, content, done);
    }

    private HttpResponse<?> change(
            Visitor visitor, UUID id, Page page, Form form, String noun, Map<String, Object> content, String done) {
        return page.places(Map.of("/lentUntil", "jusque", "loan-not-shortened", "jusque", "/name", "nom"))
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.REDISTRIBUTION, "/programmes/" + id + "/" + noun, content);
                            return Views.seeOther("/programmes/" + id + "?fait=" + done);
                        },
                        shown -> results(visitor, id, shown));
    }

    HttpResponse<?> results(Visitor visitor, UUID id, Page page) {
        Later<Programme.Loan> loan = calls.later(
                () -> calls.get(visitor, Service.REDISTRIBUTION, "/programmes/" + id + "/loan", Programme.Loan.class));
        Later<List<Programme.School>> schools = calls.later(() ->
                calls.list(visitor, Service.REDISTRIBUTION, "/programmes/" + id + "/schools", Programme.School.class));
        Later<Optional<Programme>> programme = calls.later(() -> find(visitor, id));
        Programme.Results results =
                calls.get(visitor, Service.REDISTRIBUTION, "/programmes/" + id + "/results", Programme.Results.class);
        return views.show(
                page,
                "redistribution/programme",
                Map.of(
                        "programme",
                        programme.join(),
                        "results",
                        results,
                        "loan",
                        loan.join(),
                        "schools",
                        schools.join(),
                        "to",
                        "/programmes/" + id));
    }

    Optional<Programme> find(Visitor visitor, UUID id) {
        return calls.list(visitor, Service.REDISTRIBUTION, "/programmes?limit=" + MOST, Programme.class).stream()
                .filter(one -> one.programmeId().equals(id.toString()))
                .findFirst();
    }

    @Admits({Role.STEWARD, Role.AGENT})
    @Post
    HttpResponse<?> open(Visitor visitor, Form form) {
        Page page = page(visitor, "Programmes").places(PLACES);
        Map<String, Object> content = content(form, page, CommuneField.codes(page, form, "communes"));
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.REDISTRIBUTION, "/programmes/" + form.id("cle"), content);
                    return Views.seeOther("/programmes?fait=programme");
                },
                shown -> show(visitor, shown));
    }

    private static Map<String, Object> content(Form form, Page page, List<String> communes) {
        Map<String, Object> criteria = new HashMap<>();
        put(criteria, "situations", form.all("foyer"));
        put(criteria, "needs", form.all("besoin"));
        put(criteria, "communeCodes", communes);
        put(criteria, "departements", words(form, "departements"));
        return Map.of(
                "title", form.text("titre"),
                "from", form.text("debut"),
                "until", form.text("fin"),
                "quota", Figures.whole(form, page, "quota"),
                "stockSharePercent", Figures.whole(form, page, "part"),
                "keptPercent", form.isEmpty("garde") ? 0 : Figures.whole(form, page, "garde"),
                "criteria", criteria);
    }

    private static List<String> words(Form form, String field) {
        return Arrays.stream(form.text(field).split("[ ,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void put(Map<String, Object> criteria, String name, List<String> values) {
        if (!values.isEmpty()) {
            criteria.put(name, values);
        }
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Programme> found =
                calls.page(visitor, Service.REDISTRIBUTION, list.query("/programmes"), Programme.class);
        return views.show(
                page.isAgain() ? page : page.typed(list.typed()),
                "redistribution/programmes",
                Map.of("key", UUID.randomUUID().toString(), "programmes", found.rows(), "list", list.with(found)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/programmes")
                .words("q", "q")
                .filter("cours", "running", List.of("true", "false"))
                .orders("from", "title", "until", "quota")
                .asFile();
    }

    static Page page(Visitor visitor, String title) {
        return new Page(visitor, title).under("/regles");
    }
}
