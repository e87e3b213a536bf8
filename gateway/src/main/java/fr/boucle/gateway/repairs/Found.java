package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.util.HashMap;
import java.util.Map;

/** A disk that somebody found inside, as its label says. */
final class Found {
    private Found() {}

    static Map<String, Object> of(Form form, Page page) {
        Map<String, Object> found = new HashMap<>();
        found.put("serialNumber", form.text("serie"));
        found.put("type", form.text("type"));
        if (!form.isEmpty("taille")) {
            found.put("sizeMegabytes", Measures.megabytes(form, page, "taille"));
        }
        if (!form.isEmpty("modele")) {
            found.put("model", form.text("modele"));
        }
        // blank says that it is another one than those that are noted without a number
        found.put("knownAs", form.text("connu"));
        if (form.has("ici", "oui")) {
            found.put("seenHere", true);
        }
        return found;
    }

    /** Where on its form a refusal of a search belongs. */
    static final Map<String, String> SEARCH =
            Map.of("/absence/how", "recherche", "/absence/note", "remarque", "/absence/model", "plaque");

    /** How it was searched, with the model that a maker's word is of. */
    static Map<String, String> searched(Form form) {
        Map<String, String> searched = noted("how", form.text("recherche"), form);
        if (!form.isEmpty("plaque")) {
            searched.put("model", form.text("plaque"));
        }
        return searched;
    }

    /** What was said, with the remark beside it where one was written. */
    static Map<String, String> noted(String key, String said, Form form) {
        Map<String, String> noted = new HashMap<>(Map.of(key, said));
        if (!form.isEmpty("remarque")) {
            noted.put("note", form.text("remarque"));
        }
        return noted;
    }
}
