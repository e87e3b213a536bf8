package fr.boucle.journeys;

import fr.boucle.pagekit.PageBrowser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The agent's job: sixty laptops of one file become one published lot. */
final class SixtyLaptops {
    private static final int SIXTY = 60;

    private final RunningSystem system;
    private final PageBrowser browser;
    private final String run = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    SixtyLaptops(RunningSystem system, PageBrowser browser) {
        this.system = system;
        this.browser = browser;
    }

    JobDone play() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        try (Person agent = Person.member(browser, system, "agent@nantes.demo")) {
            agent.follow("Inventaires");
            agent.attach("Votre fichier", "parc-" + run + ".csv", "text/csv", file());
            agent.press("Lire le fichier");
            agent.sees("60 appareils peuvent être proposés");
            agent.press("Importer 60 lignes");
            agent.follow("Lots");
            agent.follow("Composer un lot");
            agent.type("Titre du lot", "Soixante portables " + run);
            agent.type("Lieu d'enlèvement", "Dépôt de la rue de l'Exemple");
            agent.type("Commune", "Nantes");
            agent.type("Conditions d'enlèvement", "Quai de plain-pied, en semaine");
            agent.type("Réservations jusqu'au", today.plusDays(10).toString());
            agent.type("Enlèvement avant le", today.plusDays(30).toString());
            agent.choose("Pourquoi ces appareils ne sont pas gardés", "Personne n'en a besoin");
            agent.press("Enregistrer, puis choisir");
            agent.choose("Inventaire", run);
            agent.press("Voir ce qui entrerait");
            agent.sees("60 appareils entrent dans le lot");
            agent.press("Ajouter au lot");
            agent.press("Publier le lot");
            agent.sees("60 appareils");
            agent.sees("Clore le lot");
            agent.picture("6-soixante-portables");
            return agent.did(Job.GIVE);
        }
    }

    private byte[] file() {
        return IntStream.range(0, SIXTY)
                .mapToObj(number ->
                        "Ordinateur portable;HP;ProBook 450 G5;5CD%1$s%2$02d;P-%1$s-%2$d;2019-05-12;fonctionne"
                                .formatted(run, number))
                .collect(Collectors.joining(
                        "\n", "Type;Fabricant;Modèle;Numéro de série;Numéro d'inventaire;Date d'achat;État\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
