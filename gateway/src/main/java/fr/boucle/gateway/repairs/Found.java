package fr.boucle.gateway.repairs;

import fr.boucle.gateway.session.Form;
import java.util.HashMap;
import java.util.Map;

/** A disk that somebody found inside, as its label says. */
final class Found {
    private static final int MEGABYTES = 1_000;

    private Found() {}

    static Map<String, Object> of(Form form) {
        Map<String, Object> found = new HashMap<>();
        found.put("serialNumber", form.text("serie"));
        found.put("type", form.text("type"));
        if (!form.isEmpty("taille")) {
            // what is no number is sent as none: the service says so on its field
            found.put("sizeMegabytes", Math.max(0, form.decimal("taille", 0)) * MEGABYTES);
        }
        Map.of("modele", "model", "connu", "knownAs").forEach((field, name) -> {
            if (!form.isEmpty(field)) {
                found.put(name, form.text(field));
            }
        });
        return found;
    }
}
