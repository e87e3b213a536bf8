package fr.boucle.gateway.pages;

import java.time.LocalDate;
import java.util.List;

/**
 * What people, not a machine, found of one topic of the RGAA 4.1.2.
 *
 * @param theme the topic
 * @param criteria the criteria that were read by hand
 * @param lacks what is not met, in plain words
 */
public record Judgement(String theme, String criteria, List<String> lacks) {
    /** The day of the self-assessment. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final String NOTHING = "";

    static final List<Judgement> ALL = List.of(
            new Judgement("Images", "1.1–1.3, 1.6, 1.8", List.of()),
            new Judgement("Cadres", NOTHING, List.of()),
            new Judgement("Couleurs", "3.1", List.of()),
            new Judgement("Multimédia", NOTHING, List.of()),
            new Judgement(
                    "Tableaux",
                    "5.1–5.5, 5.7",
                    List.of(
                            "5.7 : sur un écran étroit, les tableaux deviennent des fiches. L'étiquette de chaque"
                                    + " valeur y est répétée par la mise en forme, ce que toutes les aides techniques ne lisent pas.")),
            new Judgement("Liens", "6.1, 6.2", List.of()),
            new Judgement("Scripts", NOTHING, List.of()),
            new Judgement(
                    "Éléments obligatoires",
                    "8.6–8.9",
                    List.of(
                            "8.7 : le détail de quelques refus rares vient d'un service en anglais, sans indication de langue.")),
            new Judgement("Structuration", "9.1–9.4", List.of()),
            new Judgement(
                    "Présentation",
                    "10.1–10.5, 10.8–10.14",
                    List.of("10.12 : l'espacement du texte choisi par le lecteur n'a pas été essayé sur chaque page.")),
            new Judgement("Formulaires", "11.1–11.5, 11.8–11.13", List.of()),
            new Judgement("Navigation", "12.1–12.9, 12.11", List.of()),
            new Judgement(
                    "Consultation",
                    "13.1–13.4, 13.7–13.12",
                    List.of(
                            "13.1 : la page de lecture d'un long inventaire se recharge seule toutes les dix secondes ; on peut la quitter, pas l'arrêter.",
                            "13.3 : les étiquettes et les exports du registre en PDF n'ont pas été contrôlés.")));

    /** NONE where the pages hold nothing of the kind, else PART or MET. */
    public String result() {
        if (criteria.isEmpty()) {
            return "NONE";
        }
        return lacks.isEmpty() ? "MET" : "PART";
    }
}
