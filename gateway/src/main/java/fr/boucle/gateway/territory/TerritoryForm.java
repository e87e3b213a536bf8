package fr.boucle.gateway.territory;

import fr.boucle.gateway.pages.CommuneField;
import fr.boucle.gateway.pages.EpciField;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whom the territory serves, as a steward types it. */
public final class TerritoryForm {
    /** Where what is refused of it was typed. */
    public static final Map<String, String> PLACES = Map.of(
            "/territory", "departements",
            "/territory/epcis", "epci",
            "/territory/communes", "communes",
            "/validFrom", "jour",
            "/reason", "raison");

    private TerritoryForm() {}

    public static Map<String, Object> read(Page page, Form form) {
        if (form.isEmpty("epci") && form.isEmpty("communes") && form.isEmpty("departements")) {
            page.fault("departements", "Nommez au moins un département, un EPCI ou une commune.");
        }
        return Map.of(
                "epcis", EpciField.sirens(page, form, "epci"),
                "communes", CommuneField.codes(page, form, "communes"),
                "departements", words(form.text("departements")),
                "elsewhere", elsewhere(form, page));
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static List<Map<String, Object>> elsewhere(Form form, Page page) {
        List<Map<String, Object>> others = new ArrayList<>();
        for (String line : form.lines("ailleurs")) {
            String[] parts = line.split(";", 3);
            if (parts.length < 2 || !parts[1].strip().startsWith("https://")) {
                page.fault(
                        "ailleurs",
                        "Écrivez sur chaque ligne un nom ; une adresse https ; s'il le faut, des départements.");
                return List.of();
            }
            others.add(Map.of(
                    "name", parts[0].strip(),
                    "url", parts[1].strip(),
                    "departements", parts.length > 2 ? words(parts[2]) : List.of()));
        }
        return others;
    }
}
