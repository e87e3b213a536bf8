package fr.boucle.wasteregister.consignment;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.code.Operations;
import fr.boucle.wasteregister.code.WasteCode;
import fr.boucle.wasteregister.item.WasteItem;
import fr.boucle.wasteregister.lot.Lot;
import fr.boucle.wasteregister.operator.Operator;
import fr.boucle.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a consignment before it is judged; gathered under the lock of its lot. */
record ConsignmentFacts(Load load, Parties parties, Departure departure, Planned planned) {
    /** What leaves. */
    record Load(Lot.Weighed lot, List<WasteItem> items, WasteCode code, boolean pop) {
        boolean dangerous() {
            return pop || code.dangerous();
        }

        boolean dataBearing() {
            return lot.identity().dataBearing();
        }

        Mass mass() {
            return lot.weighing().mass();
        }
    }

    /** With whom. */
    record Parties(
            Operator destination, Operator transporter, Optional<Operator> ecoOrganisme, Optional<Operator> broker) {}

    /** On which of the territory's days if that is told, since when all of it is waste, told on which day, with which papers. */
    record Departure(@Nullable LocalDate on, LocalDate since, LocalDate today, Lot.Papers papers) {}

    /** What is to be done to it; or why that is not allowed; neither where it is not told. */
    record Planned(
            Operations.@Nullable Chosen operation, @Nullable Refusal refused) {}

    Operations.Chosen operation() {
        return Objects.requireNonNull(planned.operation());
    }

    LocalDate day() {
        return Objects.requireNonNull(departure.on());
    }
}
