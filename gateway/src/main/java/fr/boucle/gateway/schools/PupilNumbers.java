package fr.boucle.gateway.schools;

import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The form with a school's numbers: so many pupils without a device of each level. */
public record PupilNumbers(String school, Map<String, Object> content) {
    public static final List<String> LEVELS =
            List.of("SIXIEME", "CINQUIEME", "QUATRIEME", "TROISIEME", "SECONDE", "PREMIERE", "TERMINALE");

    /** As it was typed; what is wrong stands at its field. */
    public static PupilNumbers read(Form form, Page page) {
        String school = form.squeezed("uai").toUpperCase(Locale.ROOT);
        if (!school.matches("\\d{7}[A-Z]")) {
            page.fault(
                    "uai", "Écrivez le numéro de l'établissement : sept chiffres et une lettre. Exemple : 0440001A.");
        }
        List<Map<String, Object>> levels = LEVELS.stream()
                .filter(level -> !form.isEmpty(level))
                .map(level -> Map.<String, Object>of("level", level, "pupils", Figures.whole(form, page, level)))
                .toList();
        if (levels.isEmpty()) {
            page.fault("SIXIEME", "Écrivez au moins un nombre d'élèves.");
        }
        return new PupilNumbers(school, Map.of("name", form.text("nom"), "levels", levels));
    }
}
