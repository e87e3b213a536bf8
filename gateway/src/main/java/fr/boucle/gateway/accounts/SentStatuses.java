package fr.boucle.gateway.accounts;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The statuses of an organisation as they were typed, row by row. */
final class SentStatuses {
    private SentStatuses() {}

    /** Those rows in which a status was chosen; what the page minds itself is said at its field. */
    static List<Map<String, Object>> of(Page page, Form form) {
        List<Map<String, Object>> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int row = 1; row <= StatusRows.MOST; row++) {
            if (!form.isEmpty("statut" + row)) {
                page.places(Map.of(
                        "/statuses/" + all.size() + "/status", "statut" + row,
                        "/statuses/" + all.size() + "/proof", "preuve" + row,
                        "/statuses/" + all.size() + "/validFrom", "debut" + row,
                        "/statuses/" + all.size() + "/validUntil", "fin" + row));
                all.add(one(form, row));
                check(page, form, row, seen);
            } else if (!form.isEmpty("preuve" + row) || !form.isEmpty("debut" + row) || !form.isEmpty("fin" + row)) {
                page.fault("statut" + row, "Choisissez le statut que cette preuve montre.");
            }
        }
        return all;
    }

    private static Map<String, Object> one(Form form, int row) {
        Map<String, Object> status = form.told(Map.of("debut" + row, "validFrom", "fin" + row, "validUntil"));
        status.put("status", form.text("statut" + row));
        status.put("proof", form.text("preuve" + row));
        return status;
    }

    private static void check(Page page, Form form, int row, Set<String> seen) {
        String from = form.text("debut" + row);
        if (!form.isEmpty("fin" + row) && form.text("fin" + row).compareTo(from) < 0) {
            page.fault("fin" + row, "Une preuve ne finit pas avant son début : remettez ses jours dans l'ordre.");
        }
        if (!seen.add(form.text("statut" + row) + " " + from)) {
            page.fault("statut" + row, "Ce statut est déjà plus haut, avec le même premier jour.");
        }
    }
}
