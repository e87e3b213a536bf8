package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.pages.MeantCommune;
import fr.boucle.gateway.pages.MeantCommune.Named;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commune a household means, by its name, its postal code or its INSEE code. */
@Singleton
public class Communes {
    private final MeantCommune communes;

    Communes(MeantCommune communes) {
        this.communes = communes;
    }

    /** What was meant: the form with it (with none where there is none), or several to choose from. */
    record Search(Form form, List<Named> found) {
        boolean isOpen() {
            return !found.isEmpty();
        }
    }

    Search search(Visitor visitor, Form form) {
        String typed = form.text("lieu");
        List<Named> found = communes.named(visitor, typed);
        Optional<Named> meant = found.stream()
                .filter(one -> form.has("commune", one.communeCode()))
                .findFirst()
                .or(() -> MeantCommune.meant(typed, found));
        if (meant.isPresent()) {
            return new Search(with(form, meant.get()), List.of());
        }
        return found.isEmpty()
                ? new Search(with(form, new Named("", typed, false)), List.of())
                : new Search(form, found);
    }

    /** All that what was typed may mean, also where one of them was taken. */
    List<Named> all(Visitor visitor, Form form) {
        return communes.named(visitor, form.text("lieu"));
    }

    private static Form with(Form form, Named commune) {
        Map<String, Object> fields = new HashMap<>(form.fields());
        fields.put("commune", commune.communeCode());
        fields.put("lieu", commune.name());
        return new Form(fields);
    }
}
