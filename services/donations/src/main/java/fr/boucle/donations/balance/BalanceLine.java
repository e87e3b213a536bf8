package fr.boucle.donations.balance;

import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One device in a year's balance (décret 2023-266).
 *
 * @param exclusion why it counts neither above nor below the line, when it does not
 * @param heldOnFirstOfJanuary retired before the year began
 * @param outcome what was done with it in the year
 * @param proof the event that proves reuse, when one does
 * @param toStructure whether a structure received it last, and no household
 */
@Serdeable
record BalanceLine(
        UUID deviceId,
        String code,
        DeviceKind kind,
        @Nullable Exclusion exclusion,
        boolean heldOnFirstOfJanuary,
        Outcome outcome,
        @Nullable String proof,
        boolean toStructure,
        @Nullable Instant provedAt) {
    enum Outcome {
        IN_STOCK("en stock"),
        GIVEN("donné"),
        TRANSFERRED("cédé à un service public"),
        SCRAPPED_AFTER_GIFT("mis au rebut après le don"),
        SENT_TO_WASTE("envoyé au recyclage"),
        REASSIGNED("gardé"),
        WITHDRAWN("retiré");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The French words. */
        String label() {
            return label;
        }
    }

    /** The year, as instants of the territory's calendar. */
    record Year(int number, Instant start, Instant end, ZoneId zone) {
        static Year of(int number, ZoneId zone) {
            return new Year(
                    number,
                    LocalDate.of(number, 1, 1).atStartOfDay(zone).toInstant(),
                    LocalDate.of(number + 1, 1, 1).atStartOfDay(zone).toInstant(),
                    zone);
        }

        boolean holds(Instant at) {
            return !at.isBefore(start) && at.isBefore(end);
        }
    }

    static BalanceLine of(BalanceRows.Row row, DeviceDetails details, Year year, long recyclingAge) {
        Outcome outcome = outcome(row, year);
        boolean given = outcome == Outcome.GIVEN || outcome == Outcome.TRANSFERRED;
        Instant proved = !given ? null : row.deliveredAt() != null ? row.deliveredAt() : row.receivedAt();
        return new BalanceLine(
                row.id(),
                row.code(),
                row.kind(),
                exclusion(row, details, year, recyclingAge),
                row.listedAt().isBefore(year.start()),
                outcome,
                proved == null ? null : row.deliveredAt() != null ? "DeviceDelivered" : "DeviceReceived",
                proved != null && "STRUCTURE".equals(row.deliveredTo()),
                proved);
    }

    /** Whether it counts as reused: given in the year, with a proof, and not scrapped since. */
    boolean isReused() {
        return provedAt != null;
    }

    private static Outcome outcome(BalanceRows.Row row, Year year) {
        if (!year.holds(row.changedAt())) {
            return Outcome.IN_STOCK;
        }
        return switch (row.state()) {
            case LISTED -> Outcome.IN_STOCK;
            case HANDED_OVER -> handedOver(row);
            case SENT_TO_WASTE -> Outcome.SENT_TO_WASTE;
            case REASSIGNED -> Outcome.REASSIGNED;
            case WITHDRAWN -> Outcome.WITHDRAWN;
        };
    }

    /** What goes to another public body is a transfer and no gift (décret 2023-266, art. 2); both are reuse when proved. */
    private static Outcome handedOver(BalanceRows.Row row) {
        if (row.scrappedAt() != null) {
            return Outcome.SCRAPPED_AFTER_GIFT;
        }
        return row.takerKind() != null && Organisation.isPublic(row.takerKind()) ? Outcome.TRANSFERRED : Outcome.GIVEN;
    }

    /** Categories 2 and 6 of R543-172 II are counted; a screen over 100 cm² makes category 2. */
    private static @Nullable Exclusion exclusion(
            BalanceRows.Row row, DeviceDetails details, Year year, long recyclingAge) {
        if (details.exclusion() != null) {
            return Exclusion.valueOf(details.exclusion());
        }
        LocalDate retired =
                details.retiredOn() == null ? LocalDate.ofInstant(row.listedAt(), year.zone()) : details.retiredOn();
        if (row.acquiredOn() != null && retired.isAfter(row.acquiredOn().plusYears(recyclingAge))) {
            return Exclusion.OVER_TEN_YEARS;
        }
        return switch (row.kind()) {
            case LAPTOP, DESKTOP, ALL_IN_ONE, TABLET, SMARTPHONE, SCREEN, PRINTER, NETWORK -> null;
            case MULTIFUNCTION, SERVER, OTHER -> Exclusion.OTHER_CATEGORY;
        };
    }
}
