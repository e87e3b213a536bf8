package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.session.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many devices chosen on a form: by a filter, an inventory, or names as pasted or scanned. */
final class DeviceChoice {
    private static final List<String> FILTER = List.of("nature", "q", "inventaire", "tous");

    private DeviceChoice() {}

    static boolean isNothing(Form form) {
        return form.isEmpty("codes") && FILTER.stream().allMatch(form::isEmpty);
    }

    static Map<String, Object> of(Form form) {
        Map<String, Object> choice = new HashMap<>();
        List<String> names = form.lines("codes").stream()
                .flatMap(line -> List.of(line.split("[;,\\t]")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            choice.put("names", names);
        }
        if (!FILTER.stream().allMatch(form::isEmpty)) {
            Map<String, Object> filter = new HashMap<>(Map.of("state", "LISTED"));
            if (Kinds.ALL.contains(form.text("nature"))) {
                filter.put("kind", form.text("nature"));
            }
            if (!form.isEmpty("q")) {
                filter.put("q", form.text("q"));
            }
            if (!form.isEmpty("inventaire")) {
                filter.put("inventoryId", form.id("inventaire"));
            }
            choice.put("filter", filter);
        }
        return choice;
    }
}
