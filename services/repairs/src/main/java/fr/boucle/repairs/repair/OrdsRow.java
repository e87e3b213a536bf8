package fr.boucle.repairs.repair;

import fr.boucle.repairs.device.RepairBarrier;
import fr.boucle.repairs.device.RepairOutcome;
import fr.boucle.values.DeviceKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * One repair attempt as a row of the Open Repair Data Standard v0.3: strict, whatever others publish.
 *
 * @param values the fourteen columns in order
 */
record OrdsRow(List<String> values) {
    static final List<String> HEADER = List.of(
            "id",
            "data_provider",
            "country",
            "partner_product_category",
            "product_category",
            "product_category_id",
            "brand",
            "year_of_manufacture",
            "product_age",
            "repair_status",
            "repair_barrier_if_end_of_life",
            "group_identifier",
            "event_date",
            "problem");

    private record Category(int id, String name) {}

    static OrdsRow of(RepairAttempts.Row attempt, ZoneId zone, boolean withProblem) {
        LocalDate day = attempt.attemptedAt().atZone(zone).toLocalDate();
        Category category = category(DeviceKind.valueOf(attempt.kind()));
        Integer year = attempt.acquiredYear();
        String barrier = attempt.barrier();
        String problem = attempt.problem();
        String brand = attempt.manufacturer();
        return new OrdsRow(List.of(
                "boucle-" + attempt.number(),
                "Boucle",
                "FRA",
                attempt.kind(),
                category.name(),
                Integer.toString(category.id()),
                brand == null ? "Unknown" : plain(brand),
                year == null ? "" : year.toString(),
                year == null ? "" : Integer.toString(Math.max(0, day.getYear() - year)),
                RepairOutcome.valueOf(attempt.outcome()).ords(),
                barrier == null ? "" : RepairBarrier.valueOf(barrier).ords(),
                attempt.organisationId().toString(),
                day.toString(),
                withProblem && problem != null ? plain(problem) : ""));
    }

    /** A cell that a spreadsheet would take for a formula is no text any more: it loses its first signs. */
    private static String plain(String text) {
        return text.replaceAll("[\\r\\n\\t]+", " ")
                .replaceFirst("^[=+\\-@\\s\\p{Z}]+", "")
                .strip();
    }

    private static Category category(DeviceKind kind) {
        return switch (kind) {
            case LAPTOP -> new Category(16, "Laptop");
            case DESKTOP, ALL_IN_ONE, SERVER -> new Category(4, "Desktop computer");
            case TABLET -> new Category(30, "Tablet");
            case SMARTPHONE -> new Category(19, "Mobile");
            case SCREEN -> new Category(8, "Flat screen");
            case PRINTER, MULTIFUNCTION -> new Category(25, "Printer/scanner");
            case NETWORK -> new Category(22, "PC accessory");
            case OTHER -> new Category(18, "Misc");
        };
    }
}
