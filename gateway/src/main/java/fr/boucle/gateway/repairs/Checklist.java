package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checklist of the kind as a technician fills it in: what nobody answered was not tested. */
final class Checklist {
    private static final int WHOLE = 100;
    private static final Pattern SCANNED = Pattern.compile("CTL-([A-Z_]{2,30})-(PASS|FAIL|NOT_APPLICABLE)");

    private Checklist() {}

    static Map<String, Object> of(Form form, Page page) {
        List<String> asked = Arrays.stream(form.text("controle").split(" "))
                .filter(check -> !check.isEmpty())
                .toList();
        Map<String, String> scanned = scanned(form, page, asked);
        List<Map<String, String>> checks = asked.stream()
                .map(check -> Map.of("check", check, "result", scanned.getOrDefault(check, result(form, check))))
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

    /** What a scanner read from the sheet of codes, one answer a line; the last word on a check counts. */
    private static Map<String, String> scanned(Form form, Page page, List<String> asked) {
        Map<String, String> answers = new HashMap<>();
        form.text("lus")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    Matcher code = SCANNED.matcher(line);
                    if (code.matches() && asked.contains(code.group(1))) {
                        String _ = answers.put(code.group(1), code.group(2));
                    } else {
                        page.fault("lus", "Ce code n'est pas une réponse de ce contrôle : {0}", line);
                    }
                });
        return answers;
    }

    private static String result(Form form, String check) {
        String answer = form.text("c-" + check);
        return answer.isEmpty() ? "NOT_TESTED" : answer;
    }
}
