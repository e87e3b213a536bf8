package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a draft says of itself, as it is typed when the lot is composed and when it is changed. */
final class DraftForm {
    static final Map<String, String> PLACES = Map.of(
            "/title", "titre",
            "/place", "lieu",
            "/communeCode", "commune",
            "/pickUpConditions", "conditions",
            "/claimDeadline", "reservations",
            "/removalDeadline", "enlevement",
            "/publicBodiesFrom", "publics",
            "/associationsFrom", "associations",
            "/deviceIds", "appareils");

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private DraftForm() {}

    /** What was typed, or nothing where the page has faults to show. */
    static Optional<Map<String, Object>> read(Page page, Form form, Supplier<String> commune) {
        if (form.isEmpty("titre")) {
            page.fault("titre", "Donnez un titre au lot. Exemple : 60 portables de l'hôtel de ville.");
        }
        Optional<LocalDate> claims = date(page, form, "reservations");
        Optional<LocalDate> removal = date(page, form, "enlevement");
        Map<String, Object> content = new HashMap<>(Map.of(
                "title", form.text("titre"),
                "communeCode", commune.get(),
                "place", form.text("lieu"),
                "pickUpConditions", form.text("conditions")));
        claims.ifPresent(day -> content.put("claimDeadline", Formats.at(day, LAST_MINUTE)));
        removal.ifPresent(day -> content.put("removalDeadline", day));
        opens(page, form, "publics", "publicBodiesFrom", content);
        opens(page, form, "associations", "associationsFrom", content);
        if (!form.isEmpty("nongarde")) {
            content.put("notKeptBecause", form.text("nongarde"));
        }
        return page.failed() ? Optional.empty() : Optional.of(content);
    }

    /** A draft as its form shows it. */
    static Form of(Lot lot) {
        Map<String, Object> typed = new HashMap<>();
        put(typed, "titre", lot.title());
        put(typed, "lieu", lot.place());
        put(typed, "conditions", lot.pickUpConditions());
        put(typed, "reservations", day(lot.claimDeadline()));
        put(typed, "enlevement", lot.removalDeadline());
        put(typed, "publics", day(lot.publicBodiesFrom()));
        put(typed, "associations", day(lot.associationsFrom()));
        put(typed, "nongarde", lot.notKeptBecause());
        String code = lot.communeCode();
        put(
                typed,
                "commune",
                code == null
                        ? null
                        : Communes.shipped()
                                .byCode(code)
                                .map(Commune::nameAndCode)
                                .orElse(code));
        return new Form(Map.copyOf(typed));
    }

    /** Those that are ticked, and where the whole page is, all that stand on it. */
    static List<String> chosen(Form form) {
        Stream<String> page =
                form.has("page", "oui") ? Stream.of(form.text("sur-la-page").split(",")) : Stream.of();
        return Stream.concat(form.all("a").stream(), page)
                .filter(one -> !one.isBlank())
                .distinct()
                .toList();
    }

    /** Whether nothing was typed and nothing chosen yet. */
    static boolean isUntouched(Form form) {
        return chosen(form).isEmpty() && PLACES.values().stream().allMatch(form::isEmpty) && form.isEmpty("nongarde");
    }

    private static void put(Map<String, Object> typed, String field, @Nullable Object value) {
        if (value != null) {
            typed.put(field, value.toString());
        }
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : Formats.legalDay(moment);
    }

    /** A window opens when its day begins. */
    private static void opens(Page page, Form form, String field, String name, Map<String, Object> content) {
        if (!form.isEmpty(field)) {
            date(page, form, field).ifPresent(day -> content.put(name, Formats.at(day, LocalTime.MIDNIGHT)));
        }
    }

    private static Optional<LocalDate> date(Page page, Form form, String field) {
        try {
            return Optional.of(LocalDate.parse(form.text(field)));
        } catch (DateTimeParseException notADate) {
            page.fault(field, "Écrivez une date. Exemple : 18/12/2026.");
            return Optional.empty();
        }
    }
}
