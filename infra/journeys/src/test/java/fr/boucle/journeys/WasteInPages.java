package fr.boucle.journeys;

import fr.boucle.pagekit.PageBrowser;
import java.time.LocalDate;
import java.time.ZoneId;

/** The keeper's job: an open lot is weighed, given to an operator and treated. */
final class WasteInPages {
    private final RunningSystem system;
    private final PageBrowser browser;

    WasteInPages(RunningSystem system, PageBrowser browser) {
        this.system = system;
        this.browser = browser;
    }

    JobDone play() {
        String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
        try (Person keeper = Person.member(browser, system, "keeper@atelier.demo")) {
            keeper.follow("Lots de déchets");
            keeper.choose("État", "Ouvert");
            keeper.press("Afficher");
            keeper.followIn("Ouvert");
            keeper.type("Masse, en kilogrammes", "3,6");
            keeper.choose("Comment", "masse réelle");
            keeper.tick("La balance est juste");
            keeper.press("Enregistrer la pesée");
            keeper.choose("Destination", "Broyage et Métaux");
            keeper.choose("Transporteur", "Transports du Sillon");
            keeper.type("Jour de l'enlèvement", today);
            keeper.type("Code de l'opération prévue", "R 4");
            keeper.type("Numéro du bordereau", "BSD-20261129-SIXIEME");
            keeper.press("Enregistrer l'enlèvement");
            keeper.sees("Ligne");
            keeper.unfold("Noter un traitement");
            keeper.type("Jour du traitement", today);
            keeper.type("Code de l'opération", "R 4");
            keeper.choose("Mode", "Recyclage");
            keeper.press("Enregistrer le traitement");
            keeper.sees("finale");
            keeper.picture("6-lot-traite");
            return keeper.did(Job.WASTE);
        }
    }
}
