package fr.boucle.wasteregister.lot;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.List;

/** What the scale says of a lot whose items sum to so much; the last reading before the departure counts. */
record ScaleReading(Mass mass, WeightType type, Mass items, Instant at) implements Lots.Decision {
    @Override
    public boolean isDone(Lot lot) {
        return lot instanceof Lot.Weighed was
                && was.weighing().mass().equals(mass)
                && was.weighing().type() == type;
    }

    @Override
    public List<LotEvent> apply(Lot lot) {
        return switch (lot) {
            case Lot.Open open -> List.of(open.weigh(mass, items, type, at));
            case Lot.Weighed was -> List.of(was.weigh(mass, type, at));
            case Lot.Consigned _, Lot.Treated _ ->
                throw new Refusal(
                        WasteRefusal.LOT_NOT_OPEN, "Correct the line of the register instead (a version, MODIFIER).");
        };
    }
}
