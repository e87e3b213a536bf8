package fr.boucle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.pagekit.PageBrowser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;

/**
 * A keeper's month, from the toner bin to the platform's file, and the visit of an auditor who believes nobody: in pages, with
 * the keyboard alone, each step kept as a picture.
 */
final class RegisterMonth {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final String COUNTED = "Il en manquait un au comptage de fin de mois";

    private final RunningSystem system;
    private final PageBrowser browser;
    private final String place = "Quai " + UUID.randomUUID().toString().substring(0, 6);

    RegisterMonth(RunningSystem system, PageBrowser browser) {
        this.system = system;
        this.browser = browser;
    }

    void play() {
        try (Person keeper = Person.member(browser, system, "keeper@atelier.demo")) {
            keeper.picture("7-detenteur-journee");
            containers(keeper);
            correct(keeper, leaves(keeper));
            platform(keeper);
            explain(keeper);
            lend(keeper);
        }
        try (Person auditor = Person.member(browser, system, "auditor@prefecture.demo")) {
            visit(auditor);
        }
    }

    /** Toner is put into a container, counted, and emptied into a lot by its code. */
    private void containers(Person keeper) {
        keeper.follow("Lots de déchets");
        keeper.follow("Conteneurs de déchets");
        keeper.type("Où il est", place);
        keeper.choose("Ce qu'on y met", "Toner et encre");
        keeper.type("Ce qu'il peut contenir, en kilogrammes", "40");
        keeper.type("À vider tous les combien de jours", "28");
        keeper.press("Poser ce conteneur");
        mine(keeper);
        keeper.unfold("Mettre dedans");
        keeper.type("Nombre", "12");
        keeper.type("Masse, en kilogrammes", "9,6");
        keeper.press("Mettre dedans");
        mine(keeper);
        keeper.unfold("Compter ce qu'il contient");
        keeper.type("Nombre trouvé", "11");
        keeper.type("Masse trouvée, en kilogrammes", "8,8");
        keeper.press("Noter l'inventaire");
        mine(keeper);
        keeper.sees("8,8 kg");
        keeper.picture("7-conteneur-compte");
        arrange(keeper);
        keeper.follow("Toner et encre, " + place);
        keeper.unfold("Peser et vider");
        keeper.type("Masse, en kilogrammes", "8,8");
        keeper.press("Vider dans un lot");
        keeper.sees("8,8 kg");
        keeper.picture("7-conteneur-vide");
    }

    /** The one container of this month among all. */
    private void mine(Person keeper) {
        keeper.type("Où il est, ou code", place);
        keeper.press("Afficher");
        keeper.seesRows(1, place);
    }

    private void arrange(Person keeper) {
        keeper.follow("Collectes régulières");
        keeper.choose("Opérateur", "Transports du Sillon");
        keeper.type("Toutes les combien de semaines", "4");
        keeper.type("Prochaine collecte", TODAY.plusDays(6).toString());
        keeper.tick("Toner et encre, " + place);
        keeper.press("Convenir de cette collecte");
        keeper.sees(place);
        keeper.picture("7-collecte");
    }

    /** What was emptied is weighed and given away; its line is the newest of the register. */
    private static String leaves(Person keeper) {
        keeper.type("Masse, en kilogrammes", "8,7");
        keeper.choose("Comment", "masse réelle");
        keeper.tick("La balance est juste");
        keeper.press("Enregistrer la pesée");
        keeper.choose("Destination", "Broyage et Métaux");
        keeper.choose("Transporteur", "Transports du Sillon");
        keeper.type("Jour de l'enlèvement", TODAY.toString());
        keeper.type("Code de l'opération prévue", "R 4");
        keeper.type("Numéro du bordereau", "BSD-20261130-SEPTIEME");
        keeper.press("Enregistrer l'enlèvement");
        keeper.picture("7-lot-parti");
        byte[] slip = keeper.fetch("Bordereau d'enlèvement pour le chauffeur");
        assertThat(new String(slip, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        String line = keeper.read("dd a[href^='/registre/lignes/']");
        keeper.follow(line);
        return line;
    }

    /** The scale's ticket came later: one field changes, the reason stands beside what changed. */
    private static void correct(Person keeper, String line) {
        keeper.follow("Registre");
        keeper.follow(line);
        keeper.follow("Corriger la ligne");
        keeper.pick("Changer un champ");
        keeper.type("Dénomination du déchet", "Cartouches de toner vides");
        keeper.type("Masse exacte, en kilogrammes", "7,7");
        keeper.type("Explication", "Ticket de pesée du destinataire");
        keeper.press("Voir ce qui change");
        keeper.sees("Ce qui changera");
        keeper.picture("7-correction");
        keeper.press("Écrire la nouvelle version");
        keeper.sees("Version 2");
        keeper.sees("Ticket de pesée du destinataire");
        keeper.picture("7-ligne-corrigee");
    }

    /** The platform's file is made, checked as the platform would, and its declaration noted. */
    private static void platform(Person keeper) {
        keeper.follow("Registre");
        keeper.follow("Fichiers en arrière-plan et déclarations");
        keeper.press("Demander ce fichier");
        keeper.waitsFor("Prêt");
        keeper.picture("7-fichier-pret");
        byte[] file = keeper.fetch("Déchets sortants, CSV");
        keeper.type("Déclaré le", TODAY.toString());
        keeper.press("Noter la déclaration");
        keeper.follow("Revenir au registre");
        keeper.follow("Contrôler un fichier Trackdéchets");
        keeper.attach("Fichier de la plateforme", "sortants.csv", "text/csv", file);
        keeper.press("Contrôler le fichier");
        keeper.sees("Aucune ligne refusée");
        keeper.picture("7-fichier-controle");
    }

    private static void explain(Person keeper) {
        keeper.follow("Anomalies");
        keeper.sees("Bilan des masses");
        keeper.picture("7-anomalies");
        keeper.followIn(" cas");
        keeper.unfold("Expliquer ce cas");
        keeper.type("Explication pour l'auditeur", COUNTED);
        keeper.press("Enregistrer l'explication");
        keeper.sees(COUNTED);
        keeper.picture("7-anomalie-expliquee");
    }

    private static void lend(Person keeper) {
        keeper.follow("Registre");
        keeper.follow("Qui lit ce registre");
        keeper.type("Nom, SIRET ou RNA de l'organisme", "Nantes");
        keeper.press("Chercher");
        keeper.pick("Nantes Métropole");
        keeper.type("Jusqu'au", TODAY.plusDays(90).toString());
        keeper.press("Prêter la lecture");
        keeper.sees("Lecture prêtée");
        keeper.follow("Qui a lu ce registre");
        keeper.picture("7-consultations");
    }

    /** From a draw to a line, its dossier, its proof, and the comparison of two periods. */
    private static void visit(Person auditor) {
        auditor.follow("Registre");
        auditor.follow("Tirer des lignes au sort");
        auditor.type("Graine", "visite de novembre");
        auditor.choose("Sens", "Déchet sortant");
        auditor.press("Tirer");
        auditor.sees("graine visite de novembre");
        auditor.picture("8-sondage");
        auditor.follow("dossier de ");
        auditor.sees("Au registre");
        auditor.picture("8-dossier");
        byte[] dossier = auditor.fetch("Télécharger le dossier signé");
        auditor.follow("Comment le vérifier sans nous croire");
        assertThat(auditor.fetch("Téléchargez le vérificateur")).hasSizeGreaterThan(10_000);
        auditor.picture("8-preuves");
        judged(auditor, dossier, "Rien n'a changé");
        auditor.picture("8-verifie");
        auditor.follow("Vérifier le registre sans nous croire");
        judged(auditor, Arrays.copyOf(dossier, dossier.length / 2), "Rien ne peut être conclu");
        auditor.picture("8-coupe");
        auditor.follow("Registre");
        auditor.follow("Comparer deux périodes");
        auditor.press("Comparer");
        auditor.picture("8-comparaison");
        auditor.follow("Revenir au registre");
        auditor.follow("Anomalies");
        auditor.sees("Bilan des masses");
        auditor.picture("8-anomalies");
        auditor.follow("Registre");
        auditor.follow("Archives du registre");
        auditor.follow("Revenir au registre");
        auditor.follow("Qui a lu ce registre");
        auditor.picture("8-consultations");
    }

    private static void judged(Person auditor, byte[] dossier, String verdict) {
        auditor.follow("Faites vérifier un fichier ici");
        auditor.attach("Export (NDJSON), preuve (JSON) ou dossier (ZIP)", "dossier.zip", "application/zip", dossier);
        auditor.press("Vérifier");
        auditor.sees(verdict);
    }
}
