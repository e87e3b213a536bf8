package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.pages.CommuneField;
import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.territory.QuartierField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a household lives now, as a form says it: by the household itself, or by its mediator. */
final class SituationForm {
    static final Map<String, String> PLACES = Map.of(
            "/need", "besoin",
            "/people", "personnes",
            "/household", "foyer",
            "/communeCode", "commune",
            "/quartier", "quartier",
            "/internet", "pratique");

    private static final List<String> FIELDS = List.of("besoin", "personnes");

    private SituationForm() {}

    /** What a service is told; what cannot be said so stands on the page. */
    static Map<String, Object> content(Page page, Form form) {
        RequestForm.check(page, form, FIELDS);
        String commune = CommuneField.code(page, form, "commune");
        Map<String, Object> content = new HashMap<>(Map.of(
                "need", form.text("besoin"),
                "household", form.all("foyer"),
                "people", Figures.whole(form, "personnes").orElse(0),
                "communeCode", commune,
                "internet", form.has("pratique", "INTERNET")));
        QuartierField.of(form, commune).ifPresent(code -> content.put("quartier", code));
        return content;
    }

    /** The form as the request says it today. */
    static Form of(Request request) {
        Map<String, Object> fields = new HashMap<>(Map.of("foyer", request.household(), "commune", request.place()));
        fields.put(QuartierField.NAME, request.quartier() == null ? "" : request.quartier());
        fields.put("besoin", request.need() == null ? "" : request.need());
        fields.put("personnes", String.valueOf(request.people() == null ? 1 : request.people()));
        fields.put("pratique", request.internet() ? List.of("INTERNET") : List.of());
        return new Form(fields);
    }
}
