package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.util.HashMap;
import java.util.Map;

/** What is read of the forms by which an erasure or a removal is noted by hand. */
final class ErasureForms {
    private ErasureForms() {}

    static Map<String, Object> manual(Form form) {
        Map<String, Object> content = new HashMap<>();
        content.put("method", form.text("methode"));
        content.put("level", form.text("niveau"));
        content.put("tool", form.text("outil"));
        content.put("verified", form.has("verifie", "oui"));
        if (!form.isEmpty("certificat")) {
            content.put("certificateNumber", form.text("certificat"));
        }
        if (!form.isEmpty("remarque")) {
            content.put("operatorNote", form.text("remarque"));
        }
        return content;
    }

    /** Its certificate says that it was verified. */
    static Map<String, Object> destroyed(Form form) {
        return Map.of(
                "method",
                "MEDIUM_DESTROYED",
                "level",
                "DESTROY",
                "tool",
                form.text("broyeur"),
                "verified",
                true,
                "certificateNumber",
                form.text("destruction"));
    }

    static Map<String, Object> removal(Form form, Page page) {
        Map<String, Object> content = new HashMap<>(Map.of("destination", form.text("devenir")));
        if (form.has("devenir", "WASTE") && form.isEmpty("grammes")) {
            page.fault(
                    "grammes",
                    "Un déchet se pèse : donnez la masse du disque, ou gardez-le à l'atelier pour l'instant.");
        }
        if (!form.isEmpty("grammes")) {
            content.put("massGrams", Measures.grams(form, page, "grammes"));
        }
        return content;
    }
}
