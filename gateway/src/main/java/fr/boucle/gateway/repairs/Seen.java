package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.util.HashMap;
import java.util.Map;

/** What can be seen of a device that nobody announced. */
final class Seen {
    private Seen() {}

    static Map<String, Object> of(Form form, Page page) {
        Map<String, Object> seen = new HashMap<>(Map.of("kind", form.text("nature")));
        Map.of("marque", "manufacturer", "modele", "model", "serie", "serialNumber")
                .forEach((field, name) -> {
                    if (!form.isEmpty(field)) {
                        seen.put(name, form.text(field));
                    }
                });
        if (!form.isEmpty("masse")) {
            seen.put("massGrams", Measures.grams(form, page, "masse"));
        }
        return seen;
    }
}
