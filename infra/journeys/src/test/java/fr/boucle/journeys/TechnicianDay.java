package fr.boucle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.pagekit.PageBrowser;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A technician's day of forty devices, in pages with the keyboard alone: one laptop by itself, as one would do each, and the
 * others together. What it cost the hands is counted: pages, keys, and minutes by the keystroke-level model.
 */
final class TechnicianDay {
    private static final int ALONE = 0;
    private static final List<Integer> LOCKED = List.of(1, 2);
    private static final List<Integer> FAILING = List.of(3, 4, 5);
    private static final int FORTY = 40;

    private final RunningSystem system;
    private final PageBrowser browser;
    private final DayFleet fleet =
            new DayFleet(UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));

    TechnicianDay(RunningSystem system, PageBrowser browser) {
        this.system = system;
        this.browser = browser;
    }

    /** What the day cost; what one device alone costs and what each of the others is said as well. */
    JobDone play() {
        List<String> codes = fleet.handOver(Territory.at(system.url(), system.password()));
        assertThat(codes).hasSize(FORTY);
        try (Person technician = Person.member(browser, system, "technician@atelier.demo")) {
            technician.follow("Atelier");
            technician.picture("6-atelier");
            Hands before = technician.hands();
            alone(technician, codes.get(ALONE));
            Hands one = technician.hands().since(before);
            Hands start = technician.hands();
            receive(technician, codes);
            wipe(technician, codes);
            IntStream.range(DayFleet.serverNumber() + 1, FORTY - 1)
                    .forEach(phone -> reset(technician, codes.get(phone)));
            printer(technician, codes.getLast());
            together(technician, codes);
            locked(technician, codes);
            board(technician);
            Hands all = technician.hands().since(start);
            System.out.printf(
                    "one device alone: %s; %d together: %s, %s each%n",
                    one.told(), FORTY - 1, all.told(), all.each(FORTY - 1).told());
            return technician.did(Job.REPAIR);
        }
    }

    /** Everything for one laptop at the bench. */
    private void alone(Person technician, String code) {
        open(technician, code);
        technician.press("Reçu à l'atelier");
        technician.attach(
                "Journal de l'effacement",
                "un.log",
                "text/plain",
                new WipeLog(90).erased(fleet.disk(ALONE)).bytes());
        technician.press("Lire le journal");
        technician.picture("6-etabli-controle");
        technician.passAll();
        technician.press("Enregistrer le contrôle");
        technician.choose("Aspect", "traces légères");
        technician.press("Donner le grade");
        technician.tick("Chargeur");
        technician.choose("Carte mémoire", "Aucune");
        technician.choose("Carte SIM", "Aucune");
        technician.press("Prêt pour un foyer");
        technician.sees("Prêt");
        technician.picture("6-etabli-pret");
    }

    private static void receive(Person technician, List<String> codes) {
        series(technician, codes.subList(1, FORTY));
        technician.picture("6-serie-lue");
        technician.press("Tous reçus à l'atelier");
        confirmed(technician);
    }

    private void wipe(Person technician, List<String> codes) {
        String server = codes.get(DayFleet.serverNumber());
        open(technician, server);
        WipeLog raid = new WipeLog(30).erased(fleet.disk(DayFleet.serverNumber()));
        for (int disk = 1; disk < 4; disk++) {
            String serial = fleet.disk(DayFleet.serverNumber() + 50 + disk);
            technician.unfold("Noter un autre disque");
            technician.type("Numéro de série du disque trouvé", serial);
            technician.choose("Type", "Disque dur");
            technician.type("Taille", "500 Go");
            technician.press("Noter ce disque");
            raid.erased(serial);
        }
        technician.unfold("4 disques");
        technician.sees(fleet.disk(DayFleet.serverNumber() + 53));
        technician.picture("6-serveur-quatre-disques");
        WipeLog computers = new WipeLog(20);
        IntStream.range(1, DayFleet.computers()).forEach(number -> {
            WipeLog _ = FAILING.contains(number)
                    ? computers.failed(fleet.disk(number))
                    : computers.erased(fleet.disk(number));
        });
        log(technician, computers);
        technician.sees("26 sur 29");
        technician.picture("6-journal-trois-echecs");
        log(technician, raid);
        technician.sees("4 disques effacés");
        log(technician, new WipeLog(10).erased(fleet.disk(FAILING.getFirst())));
        FAILING.subList(1, FAILING.size()).forEach(number -> remove(technician, codes.get(number)));
    }

    private static void log(Person technician, WipeLog log) {
        technician.follow("Atelier");
        technician.follow("Lire un journal d'effacement");
        technician.attach("Journal de l'effacement", "nwipe.log", "text/plain", log.bytes());
        technician.press("Lire le journal");
    }

    /** A disk that no wipe reaches comes out, and the machine is scrapped. */
    private static void remove(Person technician, String code) {
        open(technician, code);
        technician.picture("6-etabli-refuse");
        technician.follow("Effacé sans nwipe, ou disque retiré");
        technician.choose("Ce qu'il devient", "Un déchet");
        technician.type("Masse du disque", "115 g");
        technician.press("Disque retiré");
        technician.follow("Mettre l'appareil au rebut");
        technician.choose("Pourquoi", "Irréparable");
        technician.type("Masse de l'appareil sans la batterie", "1,8 kg");
        technician.type("Masse de la batterie retirée", "280 g");
        technician.choose("Chimie de la batterie", "Lithium");
        technician.choose("Carte mémoire", "Aucune");
        technician.choose("Carte SIM", "Aucune");
        technician.press("Mettre l'appareil au rebut");
        technician.sees("au rebut");
    }

    private static void reset(Person technician, String code) {
        open(technician, code);
        technician.choose("Système", "Android");
        technician.type("Version principale", "13");
        technician.tick("Chaque compte a été retiré");
        technician.tick("Les paramètres disaient");
        technician.tick("Les verrous");
        technician.tick("Rallumé");
        technician.choose("Carte mémoire", "Aucune");
        technician.choose("Carte SIM", "Retirée et rendue");
        technician.press("Noter la réinitialisation");
        technician.sees("Contrôle");
    }

    private static void printer(Person technician, String code) {
        open(technician, code);
        technician.pick("Le fabricant dit");
        technician.press("Cherché, aucun disque");
        technician.sees("Contrôle");
    }

    /** All works but on those with a lock: tested, graded and put into stock in three pages. */
    private static void together(Person technician, List<String> codes) {
        List<String> sound = IntStream.range(1, FORTY)
                .filter(number -> !FAILING.subList(1, FAILING.size()).contains(number))
                .mapToObj(codes::get)
                .toList();
        series(technician, sound);
        LOCKED.forEach(number -> technician.tickIn(codes.get(number), "à part"));
        technician.press("Tout marche, sauf ce qui est à part");
        confirmed(technician);
        technician.press("Continuer en série");
        technician.sees("À grader");
        technician.picture("6-serie-controlee");
        technician.choose("Aspect de la série", "traces légères");
        technician.press("Donner le grade à tous");
        confirmed(technician);
        technician.press("Continuer en série");
        technician.sees("À mettre en stock");
        technician.choose("Carte mémoire", "Aucune");
        technician.choose("Carte SIM", "Aucune");
        technician.press("Prêts pour un foyer");
        confirmed(technician);
        technician.seesRows(sound.size() - LOCKED.size(), "Fait");
        technician.picture("6-serie-en-stock");
    }

    /** What would pass is read, then it is done. */
    private static void confirmed(Person technician) {
        technician.waitsFor("Rien n'a changé : regardez, puis confirmez.");
        technician.press("Le faire maintenant");
        technician.waitsFor("C'est fait pour");
    }

    private static void locked(Person technician, List<String> codes) {
        for (int number : LOCKED) {
            open(technician, codes.get(number));
            technician.fail("BIOS_LOCK");
            technician.press("Enregistrer le contrôle");
            technician.sees("En panne");
        }
        technician.picture("6-etabli-verrou");
    }

    private static void board(Person technician) {
        technician.follow("Atelier");
        technician.picture("6-atelier-le-soir");
        technician.follow("Temps par étape");
        technician.picture("6-temps");
    }

    private static void series(Person technician, List<String> codes) {
        technician.follow("Atelier");
        technician.follow("Travailler en série");
        technician.scan("Codes ou numéros de série", codes);
        technician.press("Préparer la série");
    }

    private static void open(Person technician, String code) {
        technician.follow("Atelier");
        technician.scan("Code de l'étiquette", List.of(code));
        technician.press("Ouvrir l'établi");
    }
}
