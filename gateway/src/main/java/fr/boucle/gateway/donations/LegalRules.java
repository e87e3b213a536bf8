package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Figures;
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
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The dated values by which gifts are judged, and how the steward adopts the next one. */
@Controller("/bareme")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class LegalRules {
    private static final Map<String, String> PLACES = Map.of(
            "/amount", "valeur",
            "/source", "source",
            "/law", "article",
            "path:validFrom", "debut",
            "rule-already-dated", "debut",
            "rule-of-the-past", "debut");

    private final ServiceCalls calls;
    private final Views views;

    LegalRules(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.STEWARD, Role.AUDITOR, Role.AGENT, Role.TECHNICIAN})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        List<LegalValue> values = calls.list(visitor, Service.DONATIONS, "/rules", LegalValue.class);
        LocalDate today = Formats.legalDay(visitor.now());
        List<LegalValue> ending = visitor.asked("finit").isEmpty()
                ? List.of()
                : values.stream().filter(value -> RuleDuties.ends(value, today)).toList();
        return views.show(
                new Page(visitor, "Barème des dons").under("/bareme"),
                "donations/legalrules",
                Map.of(
                        "ending",
                        ending,
                        "today",
                        values.stream()
                                .collect(Collectors.groupingBy(LegalValue::rule, TreeMap::new, Collectors.toList()))));
    }

    @Admits({Role.STEWARD, Role.AUDITOR, Role.AGENT, Role.TECHNICIAN})
    @Get("/{rule}")
    HttpResponse<?> show(Visitor visitor, String rule) {
        return show(visitor, rule, page(visitor));
    }

    @Admits(Role.STEWARD)
    @Post("/{rule}")
    HttpResponse<?> adopt(Visitor visitor, String rule, Form form) {
        Page page = page(visitor).places(PLACES);
        Map<String, Object> value = value(form, page);
        if (form.isEmpty("debut")) {
            page.fault("debut", "Donnez le jour où la valeur commence : demain au plus tôt.");
        }
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.DONATIONS, place(rule, form), value);
                    return Views.seeOther("/bareme/" + Visitor.encoded(rule) + "?fait=bareme");
                },
                shown -> show(visitor, rule, shown));
    }

    private static String place(String rule, Form form) {
        return "/rules/" + Visitor.encoded(rule) + "/" + Visitor.encoded(form.text("objet")) + "/"
                + Visitor.encoded(form.text("debut"));
    }

    private static Map<String, Object> value(Form form, Page page) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("amount", amount(form, page));
        value.put("source", form.text("source"));
        if (!form.isEmpty("article")) {
            value.put("law", form.text("article"));
        }
        return value;
    }

    /** Euros are typed, cents are kept; an index is typed with its decimal. */
    private static long amount(Form form, Page page) {
        int decimals =
                switch (form.text("unite")) {
                    case "CENTS" -> 2;
                    case "TENTHS" -> 1;
                    default -> 0;
                };
        return Figures.decimal(form, page, "valeur", decimals);
    }

    private HttpResponse<?> show(Visitor visitor, String rule, Page page) {
        List<LegalValue> values =
                calls.list(visitor, Service.DONATIONS, "/rules/" + Visitor.encoded(rule), LegalValue.class);
        return views.show(page, "donations/legalrule", Map.of("rule", rule, "values", values));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Une règle du barème").under("/bareme");
    }
}
