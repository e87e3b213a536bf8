package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.pages.CommuneField;
import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.territory.QuartierField;
import fr.boucle.values.PhoneNumber;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The form of a request: filled in by a mediator under a mandate, or by a household for itself. */
final class RequestForm {
    static final List<String> OF_A_HOUSEHOLD =
            List.of("commune", "besoin", "personnes", "usage", "appareil", "nom", "telephone", "courriel", "structure");
    static final List<String> UNDER_MANDATE =
            List.of("besoin", "personnes", "usage", "appareil", "nom", "telephone", "courriel", "fin");

    private static final int MOST_PEOPLE = 30;
    private static final int LONGEST_NAME = 120;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,120}\\.[^\\s@.]{2,20}");

    private RequestForm() {}

    static void check(Page page, Form form, List<String> fields) {
        fields.forEach(field -> check(page, form, field));
    }

    private static void check(Page page, Form form, String field) {
        switch (field) {
            case "commune" -> checkCommune(page, form);
            case "fin" -> checkEnd(page, form);
            case "personnes" -> checkPeople(page, form);
            case "telephone" -> checkPhone(page, form);
            case "courriel" -> checkAddress(page, form);
            default -> checkPresent(page, form, field);
        }
    }

    private static void checkCommune(Page page, Form form) {
        if (!form.text("commune").matches("([013-9]\\d|2[AB1-9])\\d{3}")) {
            page.fault("lieu", CommuneField.NOT_FOUND);
        }
    }

    private static void checkPeople(Page page, Form form) {
        long people = Figures.whole(form, "personnes").orElse(0);
        if (people < 1) {
            page.fault("personnes", "Écrivez combien vous êtes, vous compris. Exemple : 3.");
        } else if (people > MOST_PEOPLE) {
            page.fault("personnes", "Un foyer compte 30 personnes au plus. Exemple : 3.");
        }
    }

    private static void checkPhone(Page page, Form form) {
        if (!form.isEmpty("telephone") && !PhoneNumber.isOne(form.text("telephone"))) {
            page.fault("telephone", "Écrivez le numéro en chiffres, sans mot autour. Exemple : 06 12 34 56 78.");
        }
    }

    private static void checkAddress(Page page, Form form) {
        String address = PhoneNumber.cleaned(form.text("courriel"));
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            page.fault("courriel", "Écrivez l'adresse entière, sans espace. Exemple : nadia@exemple.fr.");
        }
    }

    private static void checkPresent(Page page, Form form, String field) {
        if (field.equals("nom") && form.text(field).length() > LONGEST_NAME) {
            page.fault("nom", "Écrivez un nom plus court, de cent vingt signes au plus.");
        }
        if (!form.isEmpty(field)) {
            return;
        }
        switch (field) {
            case "usage" -> page.fault("usage", "Choisissez au moins un usage.");
            case "besoin" -> page.fault("besoin", "Dites ce que le foyer a aujourd'hui.");
            case "appareil" -> page.fault("appareil", "Choisissez un appareil.");
            case "nom" -> page.fault("nom", "Écrivez un nom ou un surnom, pour la remise.");
            case "structure" -> page.fault("structure", "Choisissez où venir chercher l'appareil.");
            default -> {
                return;
            }
        }
    }

    private static void checkEnd(Page page, Form form) {
        try {
            LocalDate _ = LocalDate.parse(form.text("fin"));
        } catch (DateTimeParseException notDate) {
            page.fault("fin", "Écrivez la fin du mandat, au plus tard dans deux ans. Exemple : 30/06/2027.");
        }
    }

    static Map<String, Object> content(Form form, String commune) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "need", form.text("besoin"),
                "household", form.all("foyer"),
                "people", Math.max(1, Figures.whole(form, "personnes").orElse(1)),
                "communeCode", commune,
                "use", form.all("usage"),
                "kindWanted", form.text("appareil"),
                "mobility", form.has("pratique", "MOBILITY"),
                "internet", form.has("pratique", "INTERNET"),
                "accessories", form.all("accessoires"),
                "contact", contact(form)));
        content.put("accessibleEquipment", form.has("pratique", "ACCESSIBLE"));
        QuartierField.of(form, commune).ifPresent(code -> content.put("quartier", code));
        if (!form.isEmpty("structure")) {
            content.put("organisationId", form.id("structure"));
        } else {
            content.put("mandate", Map.of("purpose", "Demande d'un appareil", "until", form.text("fin")));
        }
        return content;
    }

    static Map<String, Object> contact(Form form) {
        Map<String, Object> contact = new HashMap<>(Map.of("name", form.text("nom")));
        if (!form.isEmpty("telephone")) {
            contact.put("phone", form.text("telephone"));
        }
        if (!form.isEmpty("courriel")) {
            contact.put("email", form.text("courriel"));
        }
        return contact;
    }
}
