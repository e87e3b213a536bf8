package fr.boucle.journeys;

import java.time.LocalDate;
import java.util.List;

/** A machine of a fleet, as its owner's inventory knows it. */
record Machine(Model model, String serial, String tag, LocalDate bought, String condition, String diskSerial) {
    static Machine of(Model model, String tag, Dice dice) {
        LocalDate bought = LocalDate.of(
                dice.between(model.bought().from(), model.bought().to()), dice.between(1, 12), dice.between(1, 28));
        String condition =
                dice.weighted(List.of("fonctionne", "en panne", "hors service", "non testé"), word -> switch (word) {
                    case "fonctionne" -> 80;
                    case "en panne" -> 11;
                    case "hors service" -> 5;
                    default -> 4;
                });
        return new Machine(
                model,
                dice.like(model.serial()),
                tag,
                bought,
                condition,
                model.inside().medium().isEmpty() ? "" : dice.like("S9AANX9M999999"));
    }
}
