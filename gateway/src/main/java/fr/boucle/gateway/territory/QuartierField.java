package fr.boucle.gateway.territory;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The quartier that a household may name, where the steward loaded those of its commune: shown once the commune is known, never
 * needed, never an address.
 */
public final class QuartierField {
    public static final String NAME = "quartier";
    /** In words, for whoever reads the answers again. */
    public static final String IN_WORDS = "quartiernom";
    /** Of which commune the quartiers were shown. */
    public static final String SHOWN = "vu";

    private QuartierField() {}

    /** Whether quartiers are to be shown before the form goes on. */
    public static boolean isToShow(ServedPlace place, Form form) {
        return !place.quartiers().isEmpty() && !form.has(SHOWN, place.communeCode());
    }

    /** The form with a quartier of its commune, or none. */
    public static Form settled(Form form, Optional<ServedPlace> place) {
        Optional<Quartier> chosen = place.flatMap(one -> one.quartiers().stream()
                .filter(quartier -> form.has(NAME, quartier.code()))
                .findFirst());
        Map<String, Object> fields = new HashMap<>(form.fields());
        fields.put(NAME, chosen.map(Quartier::code).orElse(""));
        fields.put(IN_WORDS, chosen.map(Quartier::name).orElse(""));
        return new Form(fields);
    }

    /** Shows a mediator the quartiers of the commune, once. */
    public static void offer(Page page, Form form, ServedPlace place) {
        place.quartiers().forEach(one -> page.offered(NAME).put(one.code(), one.name()));
        if (isToShow(place, form)) {
            page.fault(NAME, "Si la personne veut le dire, choisissez son quartier. Puis enregistrez.");
        }
    }

    /** What is sent of it: nothing where it was shown for another commune. */
    public static Optional<String> of(Form form, String commune) {
        return form.isEmpty(NAME) || (!form.isEmpty(SHOWN) && !form.has(SHOWN, commune))
                ? Optional.empty()
                : Optional.of(form.text(NAME));
    }
}
