package fr.boucle.gateway.accounts;

import fr.boucle.gateway.pages.CommuneField;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the steward writes down of an organisation: who it is, and where. */
final class OrganisationSheet {
    static final Map<String, String> PLACES = Map.of(
            "/name", "nom",
            "/kind", "nature",
            "/identifierType", "sorte",
            "/identifier", "numero",
            "identifier-already-registered", "numero",
            "/street", "rue",
            "/postalCode", "postal",
            "/city", "commune",
            "/communeCode", "commune");

    private OrganisationSheet() {}

    /** As it is sent, the statuses with it; what the page minds itself is said on it. */
    static Map<String, Object> of(Page page, Form form) {
        String commune = CommuneField.code(page, form, "commune");
        String city = Communes.shipped().byCode(commune).map(Commune::name).orElseGet(() -> form.text("commune"));
        return new HashMap<>(Map.of(
                "name", form.text("nom"),
                "kind", form.text("nature"),
                "identifierType", form.text("sorte"),
                "identifier", form.squeezed("numero"),
                "street", form.text("rue"),
                "postalCode", form.text("postal"),
                "city", city,
                "communeCode", commune,
                "statuses", SentStatuses.of(page, form)));
    }

    /** As the form shows one that is known. */
    static Form typed(Organisation known) {
        Map<String, Object> fields = StatusRows.typed(known.proven());
        fields.put("nom", known.name());
        fields.put("nature", shown(known.kind()));
        fields.put("sorte", shown(known.identifierType()));
        fields.put("numero", shown(known.identifier()));
        fields.put("rue", shown(known.street()));
        fields.put("postal", shown(known.postalCode()));
        fields.put("commune", shown(known.city()) + " (" + shown(known.communeCode()) + ")");
        return new Form(fields);
    }

    private static String shown(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
