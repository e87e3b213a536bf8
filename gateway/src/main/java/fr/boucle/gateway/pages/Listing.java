package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.TypedDay;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.references.Commune;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A list as its reader asked for it in the address, where the filters combine, the order and the number of rows stand and so does the
 * place in it: {@code ?etat=LISTED&tri=-code&lignes=50&apres=…}. The same for every list: a page says which filters and orders it
 * has, and the rows come as the service pages them.
 */
public final class Listing {
    private final Visitor visitor;
    final String address;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> asked = new LinkedHashMap<>();
    private final Map<String, String> fixed = new LinkedHashMap<>();
    private Orders orders = Orders.NONE;
    private boolean files;
    private ServiceCalls.@Nullable Rows<?> rows;

    private Listing(Visitor visitor, String address) {
        this.visitor = visitor;
        this.address = address;
    }

    /** The list at this address. */
    public static Listing of(Visitor visitor, String address) {
        return new Listing(visitor, address);
    }

    /** A filter: its name in the address, its name for the service, and which values it may have; any other is as if not asked. */
    public Listing filter(String name, String parameter, Predicate<String> allowed) {
        visitor.asked(name, allowed).ifPresent(value -> {
            typed.put(name, value);
            asked.put(parameter, value);
        });
        return this;
    }

    /** A filter that is a day; a text that is none stays as it was typed, and its field says that it is left out. */
    public Listing day(String name, String parameter) {
        visitor.asked(name).filter(text -> text.length() <= 100).ifPresent(text -> typed.put(name, text));
        return filter(name, parameter, TypedDay::isDay);
    }

    /** A filter that means a commune: what is typed becomes its name with its code, and the service is asked by the code. */
    public Listing commune(String name, String parameter) {
        visitor.asked(name).map(String::strip).filter(text -> !text.isEmpty()).ifPresent(text -> {
            typed.put(name, CommuneField.best(text).map(Commune::nameAndCode).orElse(text));
            CommuneField.best(text).ifPresent(commune -> asked.put(parameter, commune.code()));
        });
        return this;
    }

    /** Whether what was typed as a place is none. */
    public boolean isUnknown(String name, String parameter) {
        return typed.containsKey(name) && !asked.containsKey(parameter);
    }

    /** A filter whose values are these codes. */
    public Listing filter(String name, String parameter, List<String> codes) {
        return filter(name, parameter, codes::contains);
    }

    /** Words to look for. */
    public Listing words(String name, String parameter) {
        return filter(name, parameter, text -> !text.isEmpty() && text.length() <= 100);
    }

    /** What this list asks whatever else is asked. */
    public Listing always(String parameter, String value) {
        fixed.put(parameter, value);
        return this;
    }

    /** The orders that the service offers; the first one is the usual one, which may have a minus that turns it around. */
    public Listing orders(String... offered) {
        orders = Orders.of(offered);
        return this;
    }

    /** That the figure in a column falls while the service's order of it rises, as points do by rank. */
    public Listing turning(String order) {
        orders = orders.turning(order);
        return this;
    }

    /** By which column the rows are in order, as the service calls it; a minus before it where what it shows falls. */
    String inOrder() {
        return orders.told(order());
    }

    /** That the service gives the whole list as a file too. */
    public Listing asFile() {
        files = true;
        return this;
    }

    /** What the service is asked. */
    public String query(String path) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("limit", Integer.toString(size()));
        all.putAll(narrowed());
        visitor.asked("apres").ifPresent(cursor -> all.put("after", cursor));
        return path + "?" + Query.of(all);
    }

    /** What the service is asked for the whole list as a file: the same rows in the same order. */
    public String whole(String path) {
        Map<String, String> all = narrowed();
        return all.isEmpty() ? path : path + "?" + Query.of(all);
    }

    private Map<String, String> narrowed() {
        Map<String, String> all = new LinkedHashMap<>(fixed);
        all.putAll(asked);
        all.putAll(fixed);
        String order = order();
        if (!order.isEmpty()) {
            all.put("sort", order);
        }
        return all;
    }

    /** The same once its rows are there. */
    public Listing with(ServiceCalls.Rows<?> found) {
        rows = found;
        return this;
    }

    /** The filters as they were typed, for the form that changes them. */
    public Form typed() {
        return new Form(Map.copyOf(typed));
    }

    /** The filters that are set, as an address carries them to another page that has the same. */
    public String filters() {
        return Query.of(typed);
    }

    /** How many there are in all, or nothing where the service does not count. */
    public @Nullable Long total() {
        return rows == null ? null : rows.total();
    }

    /** Whether there are more than were counted. */
    public boolean isMoreThanCounted() {
        return rows != null && rows.uncounted();
    }

    /** How many stand on this page. */
    public int shown() {
        return rows == null ? 0 : rows.rows().size();
    }

    /** Whether all there are stand on this page. */
    public boolean isWhole() {
        return next() == null && previous() == null;
    }

    public int size() {
        return ListSize.of(visitor.asked("lignes").orElse(""));
    }

    /** The order asked for, if the list has it. */
    public String order() {
        return visitor.asked("tri").filter(orders::has).orElse("");
    }

    public boolean offers(String order) {
        return orders.has(order);
    }

    /** What a column's head tells a screen reader of the order: ascending, descending, none; nothing where it cannot be chosen. */
    public @Nullable String sorted(String order) {
        return orders.sorted(order, order());
    }

    /** Where a column's head leads: the list in its order, or turned around when it is in it already. */
    public String ordered(String order) {
        return here(Map.of("tri", orders.next(order, order()), "lignes", sizeChosen()));
    }

    public String sized(int rowsAPage) {
        return here(Map.of("tri", order(), "lignes", ListSize.told(rowsAPage)));
    }

    /** The next page, or nothing on the last. */
    public @Nullable String next() {
        return rows == null || rows.next().isEmpty()
                ? null
                : here(Map.of(
                        "tri", order(),
                        "lignes", sizeChosen(),
                        "apres", rows.next(),
                        "venu", PagesBefore.of(visitor).withThis()));
    }

    /** The page before, or nothing on the first. */
    public @Nullable String previous() {
        if (visitor.asked("apres").isEmpty()) {
            return null;
        }
        PagesBefore before = PagesBefore.of(visitor);
        return here(Map.of(
                "tri", order(),
                "lignes", sizeChosen(),
                "apres", before.last(),
                "venu", before.without()));
    }

    /** Where the same rows in the same order are to be had as a file; nothing where they are not. */
    public @Nullable String file(String ending) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        if (!order().isEmpty()) {
            all.put("tri", order());
        }
        return files ? address + "." + ending + (all.isEmpty() ? "" : "?" + Query.of(all)) : null;
    }

    /** Whether the list goes on beyond this page, or could at another size. */
    public boolean isPaged() {
        return next() != null
                || previous() != null
                || size() != ListSize.USUAL
                || rows != null && rows.rows().size() > ListSize.ALL.getFirst();
    }

    /** The size that was asked for, when it is not the usual one. */
    public String sizeChosen() {
        return ListSize.told(size());
    }

    private String here(Map<String, String> place) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        List.of("tri", "lignes", "apres", "venu").forEach(name -> all.put(name, place.getOrDefault(name, "")));
        all.values().removeIf(String::isEmpty);
        return all.isEmpty() ? address : address + "?" + Query.of(all);
    }
}
