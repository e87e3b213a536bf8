package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The checklist of the kind as a technician fills it in: what nobody answered was not tested. */
final class Checklist {
    private static final int WHOLE = 100;

    private Checklist() {}

    static Map<String, Object> of(Form form, Page page) {
        List<Map<String, String>> checks = Arrays.stream(form.text("controle").split(" "))
                .filter(check -> !check.isEmpty())
                .map(check -> Map.of("check", check, "result", result(form, check)))
                .toList();
        Map<String, Object> content = new HashMap<>(Map.of("checks", checks));
        if (!form.isEmpty("batterie")) {
            long percent = form.decimal("batterie", 0);
            if (percent < 0 || percent > WHOLE) {
                page.fault("batterie", "Un pourcentage de 0 à 100, par exemple 88. Rien de mesuré ? Laissez vide.");
            }
            content.put("batteryHealthPercent", percent);
        }
        return content;
    }

    private static String result(Form form, String check) {
        String answer = form.text("c-" + check);
        return answer.isEmpty() ? "NOT_TESTED" : answer;
    }
}
