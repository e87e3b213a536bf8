package fr.boucle.donations.reading;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Columns that some inventories have beside the drawn ones: a second one of a field, and those of other things. */
record DrawnExtras(List<String> quirks) {
    private static final int EACH = 5;
    private static final int LATER = 100;
    private static final List<String> COLUMNS =
            List.of("users", "second condition", "second date", "second disk", "double headings");

    private List<String> drawn() {
        return COLUMNS.stream().filter(quirks::contains).toList();
    }

    List<String> headings() {
        return drawn().stream()
                .map(quirk -> switch (quirk) {
                    case "users" -> "Utilisateur";
                    case "second condition" -> "Situation";
                    case "second date" -> "Date de mise en service";
                    case "second disk" -> "SSD - Numéro de série";
                    default -> "Numéro de série";
                })
                .toList();
    }

    /** What stands over them where columns are headed twice: the last is a screen's. */
    List<String> groups() {
        List<String> groups = new ArrayList<>(blanks());
        groups.set(groups.size() - 1, "Moniteur");
        return groups;
    }

    List<String> cells(DrawnMachine machine, int number) {
        return drawn().stream()
                .map(quirk -> switch (quirk) {
                    case "users" -> "Jeanne Martin";
                    case "second condition" -> isBroken(number) ? "HS" : "En stock";
                    case "second date" -> later(machine.acquired());
                    case "second disk" -> "S3YL" + (80_000 + number) + "K";
                    default -> "CN0X" + (90_000 + number);
                })
                .toList();
    }

    List<String> blanks() {
        return drawn().stream().map(_ -> "").toList();
    }

    private static String later(LocalDate day) {
        LocalDate later = day.plusDays(LATER);
        return (later.isAfter(Told.TODAY) ? Told.TODAY : later).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static boolean isBroken(int number) {
        return number % EACH == 1;
    }

    /** The worst that the columns say. */
    Condition condition(DrawnMachine machine, int number) {
        return quirks.contains("second condition") && isBroken(number) ? Condition.BROKEN : machine.condition();
    }

    /** What a disk of the machine may be. */
    Set<Medium.Type> media(DrawnMachine machine, int place) {
        return place == 1 && quirks.contains("second disk") ? Set.of(Medium.Type.SSD) : machine.media();
    }
}
