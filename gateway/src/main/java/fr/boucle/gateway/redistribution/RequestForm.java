package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of a request: filled in by a mediator under a mandate, or by a household for itself. */
final class RequestForm {
    private RequestForm() {}

    static void check(Page page, Form form, boolean underMandate) {
        if (!form.text("commune").matches("([013-9]\\d|2[AB1-9])\\d{3}")) {
            page.fault(
                    "commune",
                    "Écrivez le code INSEE de la commune, cinq caractères. Exemple : 44184 pour Saint-Nazaire.");
        }
        if (form.all("usage").isEmpty()) {
            page.fault("usage", "Choisissez au moins un usage.");
        }
        if (form.isEmpty("besoin")) {
            page.fault("besoin", "Dites ce que le foyer a aujourd'hui.");
        }
        if (form.isEmpty("nom")) {
            page.fault("nom", "Écrivez un nom ou un surnom, pour la remise.");
        }
        if (!underMandate) {
            return;
        }
        try {
            LocalDate unused = LocalDate.parse(form.text("fin"));
        } catch (DateTimeParseException notDate) {
            page.fault("fin", "Écrivez la fin du mandat, au plus tard dans deux ans. Exemple : 2027-06-30.");
        }
    }

    static Map<String, Object> content(Form form) {
        Map<String, Object> contact = new HashMap<>(Map.of("name", form.text("nom")));
        if (!form.isEmpty("telephone")) {
            contact.put("phone", form.text("telephone"));
        }
        if (!form.isEmpty("courriel")) {
            contact.put("email", form.text("courriel"));
        }
        Map<String, Object> content = new HashMap<>(Map.of(
                "need", form.text("besoin"),
                "household", form.all("foyer"),
                "people", Math.max(1, form.number("personnes")),
                "communeCode", form.text("commune"),
                "use", form.all("usage"),
                "kindWanted", form.text("appareil"),
                "mobility", form.has("pratique", "MOBILITY"),
                "internet", form.has("pratique", "INTERNET"),
                "accessories", List.of(),
                "contact", contact));
        content.put("accessibleEquipment", form.has("pratique", "ACCESSIBLE"));
        if (!form.isEmpty("structure")) {
            content.put("organisationId", form.id("structure"));
        } else {
            content.put("mandate", Map.of("purpose", "Demande d'un appareil", "until", form.text("fin")));
        }
        return content;
    }
}
