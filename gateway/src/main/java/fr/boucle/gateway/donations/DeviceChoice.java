package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Query;
import fr.boucle.gateway.session.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
            filter.putAll(narrowed(form));
            choice.put("filter", filter);
        }
        return choice;
    }

    /** Whether a form narrows the devices that it shows. */
    static boolean isFiltered(Form form) {
        return !narrowed(form).isEmpty();
    }

    /** The filter of a form as the service is asked for the devices that it means. */
    static String query(Form form) {
        return joined(narrowed(form));
    }

    /** The same as an address of ours has it. */
    static String asked(Form form) {
        Map<String, String> fields = new TreeMap<>();
        List.of("nature", "q", "inventaire").stream()
                .filter(field -> !form.isEmpty(field))
                .forEach(field -> fields.put(field, form.text(field)));
        return joined(fields);
    }

    private static Map<String, String> narrowed(Form form) {
        Map<String, String> filter = new TreeMap<>();
        if (Kinds.ALL.contains(form.text("nature"))) {
            filter.put("kind", form.text("nature"));
        }
        if (!form.isEmpty("q")) {
            filter.put("q", form.text("q"));
        }
        if (InventoryChoice.isId(form.text("inventaire"))) {
            filter.put("inventoryId", form.text("inventaire"));
        }
        return filter;
    }

    private static String joined(Map<String, String> parameters) {
        return parameters.isEmpty() ? "" : "&" + Query.of(parameters);
    }
}
