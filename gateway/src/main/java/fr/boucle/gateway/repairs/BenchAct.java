package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.session.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is done to many devices at the bench, with what is said of all of them at once. */
public enum BenchAct {
    RECEIVE("reception", "reception"),
    MISS("absence", "non-reception"),
    ERASE("effacement", "manual-erasure"),
    CHECK("controle", "checks"),
    GRADE("grade", "grade"),
    READY("stock", "readiness"),
    SCRAP("rebut", "scrapping");

    public static final List<BenchAct> ALL = List.of(values());

    private final String slug;
    private final String act;

    BenchAct(String slug, String act) {
        this.slug = slug;
        this.act = act;
    }

    public String slug() {
        return slug;
    }

    /** How the service calls it. */
    public String act() {
        return act;
    }

    static BenchAct named(String slug) {
        return Stream.of(values())
                .filter(one -> one.slug.equals(slug))
                .findFirst()
                .orElseThrow(Refused::absent);
    }

    Map<String, Object> terms(Form form, Page page) {
        return switch (this) {
            case RECEIVE, MISS -> Map.of();
            case ERASE -> ErasureForms.manual(form);
            case CHECK -> Map.of("notTested", form.all("pas-essaye"));
            case GRADE -> graded(form);
            case READY -> CardForm.leaving(form);
            case SCRAP -> scrapped(form, page);
        };
    }

    /** Whichever of a series was told to look otherwise does. */
    private static Map<String, Object> graded(Form form) {
        List<Map<String, String>> otherwise = form.all("appareil").stream()
                .filter(id -> !form.isEmpty("aspect-" + id))
                .map(id -> Map.of("deviceId", id, "appearance", form.text("aspect-" + id)))
                .toList();
        return otherwise.isEmpty()
                ? Map.of("appearance", form.text("aspect"))
                : Map.of("appearance", form.text("aspect"), "otherwise", otherwise);
    }

    private static Map<String, Object> scrapped(Form form, Page page) {
        Map<String, Object> terms = new HashMap<>(Map.of("reasonCode", form.text("raison")));
        if (!form.isEmpty("masse")) {
            terms.put("massGrams", Measures.grams(form, page, "masse"));
        }
        if (!form.isEmpty("batterie")) {
            terms.put("batteryGrams", Measures.grams(form, page, "batterie"));
            if (form.isEmpty("chimie")) {
                page.fault("chimie", Page.CHOOSE);
            }
            terms.put("chemistry", form.text("chimie"));
        } else if (!form.isEmpty("chimie")) {
            page.fault("batterie", "Donnez la masse de la batterie retirée, ou ne dites pas sa chimie.");
        }
        CardForm.add(terms, form);
        return terms;
    }
}
