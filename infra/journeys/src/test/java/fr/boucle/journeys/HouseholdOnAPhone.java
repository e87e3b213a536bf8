package fr.boucle.journeys;

import fr.boucle.pagekit.PageBrowser;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * A household's whole way on a phone of 360 pixels, from the home page on: refused, looked at again by another person, granted, its
 * time moved, handed over with its code, broken down, exchanged, and told when it is asked how it goes. Whoever works for it does
 * so at a desk. Each step is kept as a picture, and no page lies beside the phone's screen.
 */
final class HouseholdOnAPhone {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.FRENCH);
    private static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final String PHONE = "02 61 91 44 00";
    private static final String PASSWORD = "une autre phrase pour essayer";

    private final RunningSystem system;
    private final PageBrowser browser;
    private final String run = UUID.randomUUID().toString().substring(0, 6).toLowerCase(Locale.ROOT);
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    HouseholdOnAPhone(RunningSystem system, PageBrowser browser) {
        this.system = system;
        this.browser = browser;
    }

    void play() {
        try (Person household = Person.onAPhone(browser, system.url());
                Person decider = Person.member(browser, system, "decider@territoire.demo");
                Person mediator = Person.member(browser, system, "mediator@ccas.demo");
                Person technician = Person.member(browser, system, "technician@atelier.demo");
                Person other = anotherDecider()) {
            Asked asked = ask(household);
            refuse(decider, asked.reference());
            askSecondLook(household);
            decider.waitsFor("Revue par une autre personne");
            decider.follow("Décider cette demande");
            decider.sees("Vous avez pris la première décision : une autre personne décide maintenant.");
            other.waitsFor(asked.reference());
            other.follow(asked.reference());
            other.sees("Vous décidez à la place de la personne qui a refusé.");
            grant(other, "Un besoin urgent");
            openSlots(mediator);
            chooseAndMove(household);
            handOver(technician, mediator, asked);
            breakDown(household);
            takeBack(mediator);
            household.waitsFor("Votre demande attend une décision");
            household.picture("9-foyer-echange-attendu");
            open(decider, asked.reference());
            decider.follow("Décider cette demande");
            grant(decider, "Un besoin urgent");
            household.waitsFor("Un appareil vous est promis");
            handOver(technician, mediator, asked);
            follow(household);
        }
    }

    /** What the household holds, and what those who work for it read. */
    private record Asked(String reference, String code) {}

    private Asked ask(Person household) {
        household.picture("9-foyer-accueil");
        household.follow("Demander un ordinateur");
        household.follow("Commencer la demande");
        household.type("Votre commune", "44600");
        household.press("Continuer");
        household.pick("En panne, ou partagé");
        household.press("Continuer");
        household.type("Combien de personnes", "3");
        household.tick("Enfant scolarisé");
        household.press("Continuer");
        household.tick("École");
        household.press("Continuer");
        household.pick("Ordinateur portable");
        household.picture("9-foyer-appareil");
        household.press("Continuer");
        household.type("Nom ou surnom", "Alix Exemple");
        household.type("Adresse électronique", "alix." + run + "@example.org");
        household.press("Continuer");
        household.pick("CCAS de Saint-Nazaire");
        household.press("Continuer");
        household.picture("9-foyer-verification");
        household.press("Envoyer ma demande");
        household.picture("9-foyer-code");
        String code = household.read(".key");
        household.follow("Suivre ma demande");
        household.type("Code de suivi", code);
        household.press("Voir ma demande");
        household.sees("Votre demande attend une décision");
        household.picture("9-foyer-attend");
        return new Asked(household.read(".over .code"), code);
    }

    private Person anotherDecider() {
        String address = "decider." + run + "@territoire.demo";
        Person person = Person.at(browser, system.url());
        try (Person steward = Person.member(browser, system, "steward@territoire.demo")) {
            steward.follow("Organismes");
            steward.type("Nom, ville ou identifiant", "Territoire de Loire");
            steward.press("Chercher");
            steward.followIn("Territoire de Loire-Atlantique");
            steward.follow("Inviter un membre");
            steward.type("Adresse électronique", address);
            steward.tick("Décision des demandes");
            steward.press("Inviter");
            steward.sees("Un courriel part à");
        }
        person.follow("Plan du site");
        person.follow("Boîte de la démonstration");
        person.waitsFor(address);
        person.follow("/invitation/");
        person.type("Mot de passe", PASSWORD);
        person.type("Le même mot de passe", PASSWORD);
        person.press("Ouvrir mon accès");
        person.type("Adresse électronique professionnelle", address);
        person.type("Mot de passe", PASSWORD);
        person.press("Se connecter");
        return person;
    }

    private static void open(Person person, String reference) {
        person.follow("Demandes");
        person.type("Référence", reference);
        person.press("Afficher");
        person.sees(reference);
    }

    private static void refuse(Person decider, String reference) {
        open(decider, reference);
        decider.follow("Décider cette demande");
        decider.pick("Refuser");
        decider.choose("Raison", "Le besoin n'est pas établi");
        decider.type("Explication", "Un ordinateur est déjà au foyer.");
        decider.press("Enregistrer la décision");
        decider.sees("Refusée");
    }

    private static void askSecondLook(Person household) {
        household.waitsFor("Votre demande est refusée");
        household.picture("9-foyer-refus");
        household.follow("Lire la décision et son calcul");
        household.sees("Un ordinateur est déjà au foyer.");
        household.picture("9-foyer-decision");
        household.follow("Revenir à ma demande");
        household.follow("Faire revoir le refus par une autre personne");
        household.type("Ce que cette personne doit savoir", "Il ne démarre plus depuis septembre.");
        household.picture("9-foyer-second-examen");
        household.press("Demander un second examen");
        household.sees("Une autre personne décide au plus tard le");
    }

    private static void grant(Person decider, String reason) {
        decider.pick("Accorder");
        decider.pick("Ordinateur portable");
        decider.choose("Raison", reason);
        decider.type("Explication", "L'ordinateur du foyer ne démarre plus.");
        decider.picture("9-decision-accord");
        decider.press("Enregistrer la décision");
        decider.sees("Accordée");
    }

    private String place(int number) {
        return "Accueil " + number + ", salle " + run;
    }

    private void openSlots(Person mediator) {
        mediator.follow("Affectations");
        mediator.follow("Créneaux de remise");
        for (int number = 1; number <= 2; number++) {
            mediator.type("Lieu de remise", place(number));
            mediator.type("Jour", today.plusDays(2 + number).toString());
            mediator.type("Début", "10:00");
            mediator.type("Fin", "10:30");
            mediator.type("Foyers à la fois", "2");
            mediator.press("Ouvrir ce créneau");
        }
        mediator.follow("Comment les foyers vous joignent");
        mediator.type("Téléphone de l'accueil", PHONE);
        mediator.type("Quand on répond", "le matin");
        mediator.press("Enregistrer");
        mediator.follow("Liste d'un jour");
        mediator.picture("9-guichet-jour");
    }

    private void chooseAndMove(Person household) {
        household.waitsFor("Un appareil vous est promis");
        household.picture("9-foyer-promis");
        household.follow("Choisir quand venir");
        household.pick(place(1));
        household.press("Garder cette heure");
        household.sees(place(1));
        household.follow("Changer l'heure");
        household.pick(place(2));
        household.press("Garder cette heure");
        household.sees(place(2));
        household.sees("Téléphone : " + PHONE);
        household.picture("9-foyer-heure-changee");
    }

    /** With the household's own code; the day of the appointment is not waited for. */
    private static void handOver(Person technician, Person mediator, Asked asked) {
        promised(technician, asked.reference(), "À préparer");
        technician.press("L'appareil est préparé");
        promised(mediator, asked.reference(), "Prêt à remettre");
        mediator.type("Code de suivi du foyer", asked.code());
        mediator.press("Remettre l'appareil");
        mediator.sees("Remis");
    }

    private static void promised(Person person, String reference, String state) {
        person.follow("Affectations");
        person.type("Code ou demande", reference);
        person.choose("État", state);
        person.press("Afficher");
        person.followIn(reference);
    }

    private static void breakDown(Person household) {
        household.waitsFor("Votre appareil vous a été remis");
        household.picture("9-foyer-recu");
        household.follow("L'appareil a un problème");
        household.pick("Il est en panne");
        household.pick("Un autre appareil");
        household.type("Ce que vous voyez ou entendez", "L'écran reste noir.");
        household.press("Le dire à la structure");
        household.sees("Vous avez dit : Il est en panne");
        household.picture("9-foyer-panne-dite");
    }

    private static void takeBack(Person mediator) {
        mediator.waitsFor("L'écran reste noir.");
        mediator.choose("Pourquoi", "Panne");
        mediator.tick("Le foyer attend un autre appareil");
        mediator.press("L'appareil est rendu");
        mediator.sees("Rendu");
    }

    /** Its questions come three months later: the page says the day. */
    private void follow(Person household) {
        household.waitsFor("Votre appareil vous a été remis");
        household.sees("Le " + DAY.format(today.plusMonths(3)));
        household.sees(MONTHS.format(today.plusMonths(3)) + ", nous vous poserons deux questions");
        household.picture("9-foyer-suivi");
    }
}
