package fr.boucle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.pagekit.PageBrowser;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The five journeys of people, in pages, each from the home page: give, claim and repair, ask and receive, decide, audit. */
final class LoopInPages {
    private static final String LOG = "nwipe/constructed-ok-hdd.log";

    private final RunningSystem system;
    private final PageBrowser browser;
    private final String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String lot = "Portables du lycée " + run;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    LoopInPages(RunningSystem system, PageBrowser browser) {
        this.system = system;
        this.browser = browser;
    }

    /** What those of the six main jobs cost that are among them. */
    List<JobDone> play() {
        try (Person agent = Person.member(browser, system, "agent@nantes.demo");
                Person technician = Person.member(browser, system, "technician@atelier.demo");
                Person mediator = Person.member(browser, system, "mediator@ccas.demo");
                Person decider = Person.member(browser, system, "decider@territoire.demo");
                Person household = Person.at(browser, system.url());
                Person auditor = Person.member(browser, system, "auditor@prefecture.demo")) {
            String code = give(agent);
            claim(agent, technician, code);
            repair(technician, code);
            Request request = ask(mediator, household);
            JobDone asked = mediator.did(Job.ASK);
            decide(decider, request.reference());
            JobDone decided = decider.did(Job.DECIDE);
            receive(technician, mediator, household, request);
            audit(auditor);
            return List.of(asked, decided, auditor.did(Job.AUDIT));
        }
    }

    private String give(Person agent) {
        agent.follow("Inventaires");
        agent.attach("Votre fichier", "portable.json", "application/json", Files.read("laptop.json", run));
        agent.press("Lire le fichier");
        agent.sees("1 appareil peut être proposé");
        agent.picture("1-donner-avis");
        agent.press("Importer 1 ligne");
        agent.type("Modèle, série ou code", run);
        agent.press("Chercher");
        String code = agent.read("tbody th");
        agent.follow("Composer un lot");
        agent.type("Titre du lot", lot);
        agent.type("Lieu d'enlèvement", "Dépôt de la rue de l'Exemple");
        agent.type("Commune", "nantes");
        agent.type("Conditions d'enlèvement", "Quai de plain-pied, en semaine");
        agent.type("Réservations jusqu'au", today.plusDays(10).toString());
        agent.type("Enlèvement avant le", today.plusDays(30).toString());
        agent.choose("Pourquoi ces appareils ne sont pas gardés", "Personne n'en a besoin");
        agent.tick(code);
        agent.press("Enregistrer le brouillon");
        agent.press("Publier le lot");
        agent.sees(lot);
        agent.picture("1-donner-lot");
        return code;
    }

    private void claim(Person agent, Person technician, String code) {
        technician.follow("Lots");
        technician.follow(lot);
        technician.tick("Choisir " + code);
        technician.press("Vérifier la réservation");
        technician.choose("Ce que vous en ferez", "Don aux foyers");
        technician.type("Pour qui, pour quoi", "Équiper des foyers sans ordinateur");
        technician.press("Réserver 1 appareil");
        technician.picture("2-reserver");
        agent.follow("Réservations");
        agent.followIn("À décider");
        agent.follow("Accepter la réservation");
        agent.pick("Effacement confié à l'association");
        agent.press("Accepter la réservation");
        sign(agent);
        technician.waitsFor("Ouvrir la convention");
        technician.follow("Ouvrir la convention");
        sign(technician);
        technician.sees("Signée");
        technician.picture("2-convention");
        agent.waitsFor("enregistrez la remise");
        agent.press("Enregistrer la remise");
    }

    private static void sign(Person person) {
        person.tick("J'ai lu la convention");
        person.press("Signer la convention");
    }

    private void repair(Person technician, String code) {
        technician.follow("Atelier");
        technician.waitsFor(code);
        technician.type("Code de l'étiquette", code);
        technician.press("Ouvrir l'établi");
        technician.press("Reçu à l'atelier");
        technician.choose("Il manque le type du disque W62FBT1A", "Disque dur");
        technician.press("Noter son type");
        technician.attach("Journal de l'effacement", "nwipe.log", "text/plain", Files.wipedNow(LOG));
        technician.press("Lire le journal");
        technician.sees("Contrôle");
        technician.passAll();
        technician.press("Enregistrer le contrôle");
        technician.choose("Aspect", "traces légères");
        technician.press("Donner le grade");
        technician.tick("Chargeur");
        technician.choose("Carte mémoire", "Aucune");
        technician.choose("Carte SIM", "Aucune");
        technician.press("Prêt pour un foyer");
        technician.sees("Prêt");
        technician.picture("2-pret");
    }

    private record Request(String reference, String tracking) {}

    private Request ask(Person mediator, Person household) {
        mediator.follow("Demandes");
        mediator.follow("Ouvrir une demande");
        mediator.pick("Aucun ordinateur");
        mediator.tick("Enfant scolarisé");
        mediator.tick("École");
        mediator.type("Personnes dans le foyer", "3");
        mediator.type("Commune", "44600");
        mediator.choose("Appareil voulu", "Ordinateur portable");
        mediator.type("Nom ou surnom", "Camille Exemple");
        mediator.type("Adresse électronique", "camille." + run.toLowerCase(Locale.ROOT) + "@example.org");
        mediator.type("Fin du mandat", today.plusMonths(6).toString());
        mediator.press("Enregistrer la demande");
        String tracking = mediator.read(".key");
        String reference = mediator.read("main p a");
        household.follow("Suivre ma demande");
        household.type("Code de suivi", tracking);
        household.press("Voir ma demande");
        household.sees("attend une décision");
        household.picture("3-suivre");
        return new Request(reference, tracking);
    }

    /** Follows the rule's proposal. */
    private static void decide(Person decider, String reference) {
        decider.follow("Demandes");
        decider.follow(reference);
        decider.follow("Décider cette demande");
        decider.waitsFor("Proposé par la règle");
        decider.pick("Accorder");
        decider.pick("Proposé par la règle");
        decider.choose("Raison", "Le rang de la demande");
        decider.type("Explication", "Aucun ordinateur au foyer, un enfant scolarisé.");
        decider.picture("4-decider");
        decider.press("Enregistrer la décision");
        decider.sees("Accordée");
    }

    private void receive(Person technician, Person mediator, Person household, Request request) {
        technician.follow("Affectations");
        technician.followIn(request.reference());
        technician.press("L'appareil est préparé");
        mediator.follow("Affectations");
        mediator.followIn(request.reference());
        mediator.type("Code de suivi du foyer", request.tracking());
        mediator.press("Remettre l'appareil");
        mediator.picture("3-remettre");
        household.waitsFor("Votre appareil vous a été remis");
        household.picture("3-recu");
    }

    private static void audit(Person auditor) {
        auditor.follow("Registre");
        auditor.follow("Ligne S-");
        auditor.sees("Preuve");
        auditor.picture("5-ligne");
        auditor.follow("passeport ");
        auditor.follow("Preuves");
        auditor.sees("Dernier sceau");
        assertThat(auditor.read("main .panel")).contains("boucle");
        auditor.picture("5-preuves");
    }
}
