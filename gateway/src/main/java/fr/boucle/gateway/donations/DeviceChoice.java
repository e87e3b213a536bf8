package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Query;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.TypedDay;
import fr.boucle.gateway.session.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Many devices chosen on a form: by a filter, an inventory, or names as pasted or scanned. */
final class DeviceChoice {
    private static final String DAY = "achat";

    private DeviceChoice() {}

    /** A field by which devices are narrowed, in the addresses and forms of all their pages. */
    private record Narrowing(String field, String member, Predicate<String> allowed) {
        /** What is no day stays in its field, which says so. */
        boolean stays(String typed) {
            return allowed.test(typed) || field.equals(DAY) && !typed.isEmpty();
        }
    }

    private static final List<Narrowing> NARROWINGS = List.of(
            new Narrowing("nature", "kind", Kinds.ALL::contains),
            new Narrowing("vers", "orientation", Device.ORIENTATIONS::contains),
            new Narrowing("inventaire", "inventoryId", InventoryChoice::isId),
            new Narrowing(DAY, "acquiredBefore", TypedDay::isDay),
            new Narrowing("q", "q", text -> !text.isEmpty()));

    static boolean isNothing(Form form) {
        return form.isEmpty("codes") && form.isEmpty("tous") && !isFiltered(form);
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
        if (!form.isEmpty("tous") || isFiltered(form)) {
            Map<String, Object> filter = new HashMap<>(Map.of("state", "LISTED"));
            filter.putAll(said(form));
            choice.put("filter", filter);
        }
        return choice;
    }

    /** What an address narrows, as a form has it. */
    static Map<String, Object> asked(Visitor visitor) {
        Map<String, Object> fields = new HashMap<>();
        NARROWINGS.forEach(
                one -> visitor.asked(one.field(), one::stays).ifPresent(value -> fields.put(one.field(), value)));
        return fields;
    }

    /** The same filters on a list. */
    static Listing filters(Listing list) {
        NARROWINGS.stream()
                .filter(one -> !List.of("q", DAY).contains(one.field()))
                .forEach(one -> list.filter(one.field(), one.member(), one.allowed()));
        return list.day(DAY, "acquiredBefore").words("q", "q");
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
    static String address(Form form) {
        Map<String, String> fields = new TreeMap<>();
        NARROWINGS.stream()
                .filter(one -> one.stays(form.text(one.field())))
                .forEach(one -> fields.put(one.field(), form.text(one.field())));
        return joined(fields);
    }

    private static Map<String, String> narrowed(Form form) {
        Map<String, String> filter = said(form);
        NARROWINGS.stream()
                .filter(one -> !one.allowed().test(form.text(one.field())))
                .forEach(one -> filter.remove(one.member()));
        return filter;
    }

    /** All that a form narrows by: who acts on many is refused what cannot be, rather than given more. */
    static Map<String, String> said(Form form) {
        Map<String, String> filter = new TreeMap<>();
        NARROWINGS.stream()
                .filter(one -> !form.isEmpty(one.field()))
                .forEach(one -> filter.put(one.member(), form.text(one.field())));
        return filter;
    }

    private static String joined(Map<String, String> parameters) {
        return parameters.isEmpty() ? "" : "&" + Query.of(parameters);
    }
}
