package fr.boucle.wasteregister.lot;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.List;

/** What the scale says of a lot whose items sum to so much; the last reading before the departure counts. */
record ScaleReading(Mass mass, WeightType type, Mass items, boolean confirmed, Instant at) implements Lots.Decision {
    private static final long FAR = 4;

    @Override
    public boolean isDone(Lot lot) {
        return lot instanceof Lot.Weighed was
                && was.weighing().mass().equals(mass)
                && was.weighing().type() == type;
    }

    @Override
    public List<LotEvent> apply(Lot lot) {
        if (lot instanceof Lot.Open || lot instanceof Lot.Weighed) {
            mustBeLikely();
        }
        return switch (lot) {
            case Lot.Open open -> List.of(open.weigh(mass, items, type, at));
            case Lot.Emptied _ ->
                throw new Refusal(WasteRefusal.LOT_EMPTIED, "Its items are in other lots: weigh those.");
            case Lot.Weighed was -> List.of(was.weigh(mass, type, at));
            case Lot.Consigned _, Lot.Treated _ ->
                throw new Refusal(
                        WasteRefusal.LOT_NOT_OPEN, "Correct the line of the register instead (a version, MODIFIER).");
        };
    }

    /** A slip of the comma or of the unit is asked about before it is kept. */
    private void mustBeLikely() {
        boolean unlikely =
                items.grams() > 0 && (mass.grams() * FAR < items.grams() || mass.grams() > items.grams() * FAR);
        if (unlikely && !confirmed) {
            throw new Refusal(
                    WasteRefusal.WEIGHING_UNLIKELY,
                    "The items sum to " + items.grams() + " g, the scale says " + mass.grams()
                            + " g: correct massGrams, or send confirmed true if the scale is right.");
        }
    }
}
