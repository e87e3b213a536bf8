package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The checklist of the kind as a technician fills it in: what nobody answered was not tested. */
public final class Checklist {
    private static final int WHOLE = 100;
    /** Where a refusal of an answer stands. */
    static final Map<String, String> PLACES = Map.of(
            "/batteryHealthPercent",
            "batterie",
            "battery-measured",
            "batterie",
            "no-medium-inside",
            "controle",
            "medium-inside",
            "controle");

    private static final Pattern SCANNED = Pattern.compile("CTL-([A-Z_]{2,30})-(PASS|FAIL|NOT_APPLICABLE)");

    private Checklist() {}

    /** What is known of each check, and of the battery: the form tells it back, so that only what was changed is sent. */
    public static String known(Device device) {
        String checks = device.checks().stream()
                .map(check -> check + ":" + device.result(check))
                .collect(Collectors.joining(" "));
        return device.battery() == null ? checks : checks + " batterie:" + device.battery();
    }

    /** What was tried and works. */
    public static List<String> passed(Device device) {
        Device.Diagnosis known = device.diagnosis();
        return known == null || known.passed() == null ? List.of() : known.passed();
    }

    static Map<String, Object> of(Form form, Page page) {
        List<String> asked = Arrays.stream(form.text("controle").split(" "))
                .filter(check -> !check.isEmpty())
                .toList();
        Map<String, String> scanned = scanned(form, page, asked);
        List<String> known = List.of(form.text("connus").split(" "));
        List<Map<String, String>> checks = asked.stream()
                .map(check -> Map.of("check", check, "result", scanned.getOrDefault(check, result(form, check))))
                .filter(said -> scanned.containsKey(said.get("check"))
                        || !known.contains(said.get("check") + ":" + said.get("result")))
                .toList();
        Map<String, Object> content = new HashMap<>(Map.of("checks", checks));
        boolean measured = known.stream().anyMatch(one -> one.startsWith("batterie:"));
        if (form.isEmpty("batterie") && measured) {
            content.put("batteryUnmeasured", true);
        } else if (!form.isEmpty("batterie") && !known.contains("batterie:" + form.text("batterie"))) {
            long percent = Figures.decimal(form, "batterie", 0).orElse(-1);
            if (percent < 0 || percent > WHOLE) {
                page.fault("batterie", "Un pourcentage de 0 à 100, par exemple 88. Rien de mesuré ? Laissez vide.");
            }
            content.put("batteryHealthPercent", percent);
        }
        if (checks.isEmpty()
                && content.get("batteryHealthPercent") == null
                && content.get("batteryUnmeasured") != Boolean.TRUE) {
            page.fault("controle", "Rien n'est noté : dites au moins une fonction bonne ou en panne.");
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
                    Matcher code = SCANNED.matcher(line.toUpperCase(Locale.ROOT));
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
