package fr.boucle.gateway.accounts;

import fr.boucle.gateway.session.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statuses of an organisation in a form, one row each: what is known of them, and empty rows for more. */
final class StatusRows {
    static final int MOST = 20;
    private static final int EMPTY = 2;

    private StatusRows() {}

    /** How many rows a form shows. */
    static int shown(Form form) {
        int filled = 0;
        for (int row = 1; row <= MOST; row++) {
            filled = form.isEmpty("statut" + row) ? filled : row;
        }
        return Math.min(MOST, filled + EMPTY);
    }

    static Map<String, Object> typed(List<Status> known) {
        Map<String, Object> fields = new HashMap<>();
        int row = 0;
        for (Status one : known) {
            row++;
            fields.put("statut" + row, text(one.status()));
            fields.put("preuve" + row, text(one.proof()));
            fields.put("debut" + row, text(one.validFrom()));
            fields.put("fin" + row, text(one.validUntil()));
        }
        return fields;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
