package fr.boucle.wasteregister;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The row that a lot's new state makes. */
final class LotRows {
    private LotRows() {}

    /** The next version of a row. */
    static LotRow after(LotRow was, Lot now) {
        return switch (now) {
            case Lot.Open _ -> was;
            case Lot.Weighed lot -> row(was, "WEIGHED", lot.weighing(), null, null);
            case Lot.Consigned lot -> row(was, "CONSIGNED", lot.weighing(), lot.consignment(), null);
            case Lot.Treated lot -> row(was, "TREATED", lot.weighing(), lot.consignment(), lot.treatment());
        };
    }

    private static LotRow row(
            LotRow was,
            String state,
            Lot.Weighing weighing,
            Lot.@Nullable Consignment to,
            Lot.@Nullable Treatment did) {
        LocalDate treatedOn = did == null ? null : did.on();
        return new LotRow(
                was.id(),
                was.organisationId(),
                was.wasteCode(),
                was.dataBearing(),
                state,
                null,
                was.version() + 1,
                was.openedAt(),
                weighing.mass().grams(),
                weighing.items().grams(),
                weighing.type().name(),
                weighing.at(),
                to == null ? null : to.destination(),
                to == null ? null : to.destinationSiret(),
                to == null ? null : to.transporter(),
                to == null ? null : to.on(),
                to == null ? null : to.at(),
                to == null ? null : to.operationCode(),
                to == null ? null : to.operationMode(),
                to == null ? null : to.bsdNumber(),
                to == null ? null : to.adrMention(),
                to == null ? null : to.line(),
                to == null ? null : to.publicId(),
                to == null ? null : to.entryIndex(),
                did == null ? null : did.operationCode(),
                did == null ? null : did.operationMode(),
                treatedOn,
                did == null ? null : did.at(),
                did == null ? null : did.last());
    }
}
