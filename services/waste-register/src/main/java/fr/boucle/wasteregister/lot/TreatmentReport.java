package fr.boucle.wasteregister.lot;

import fr.boucle.wasteregister.code.Operations;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the recipient did to a lot on a day; an operation that is not final is followed by the next.
 *
 * @param misfit what of it is missing or out of its bounds
 */
record TreatmentReport(
        Optional<Refusal> misfit,
        String operationCode,
        @Nullable String operationMode,
        LocalDate on,
        Operations operations,
        LocalDate today,
        Instant at)
        implements Lots.Decision {
    @Override
    public boolean isDone(Lot lot) {
        return misfit.isEmpty()
                && lot instanceof Lot.Treated was
                && was.treatment().operationCode().equals(Operations.normalised(operationCode))
                && was.treatment().on().equals(on);
    }

    @Override
    public List<LotEvent> apply(Lot lot) {
        return switch (lot) {
            case Lot.Open _, Lot.Emptied _, Lot.Weighed _ ->
                throw new Refusal(WasteRefusal.NOT_CONSIGNED, "Consign the lot first: PUT its consignment.");
            case Lot.Consigned was ->
                List.of(was.treat(treatment(was.consignment().on())));
            case Lot.Treated was
            when was.treatment().last() ->
                throw new Refusal(
                        WasteRefusal.TREATMENT_FINAL,
                        was.treatment().operationCode() + " on "
                                + was.treatment().on() + " ended this lot.");
            case Lot.Treated was ->
                List.of(was.treatFurther(treatment(was.treatment().on())));
        };
    }

    /** What does not fit is told at once, each at its member; of what is not told, nothing. */
    private Lot.Treatment treatment(LocalDate earliest) {
        Refusal.throwAll(Stream.of(misfit, day(earliest), operation()));
        Operations.Chosen chosen = operations.choose(operationCode, operationMode, on);
        return new Lot.Treatment(chosen.code(), chosen.mode(), chosen.last(), on, at);
    }

    private Optional<Refusal> day(LocalDate earliest) {
        return Optional.ofNullable(on)
                .filter(day -> day.isBefore(earliest) || day.isAfter(today))
                .map(_ -> about(
                        "/treatedOn",
                        new Refusal(
                                WasteRefusal.DATE_NOT_ALLOWED,
                                "treatedOn lies from " + earliest + " to " + today + ".")));
    }

    private Optional<Refusal> operation() {
        if (operationCode == null || operationCode.isBlank()) {
            return Optional.empty();
        }
        return operations
                .fault(operationCode, operationMode, on == null ? today : on)
                .map(refused -> about("/operationCode", refused));
    }

    private static Refusal about(String pointer, Refusal refused) {
        return new Refusal(
                refused.type(), refused.detail(), List.of(new Refusal.FieldFault(pointer, refused.detail())));
    }
}
