package fr.boucle.wasteregister.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.lot.LotEvent.TreatmentConfirmed;
import fr.boucle.wasteregister.lot.LotEvent.WasteLotConsigned;
import fr.boucle.wasteregister.lot.LotEvent.WasteLotWeighed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every state of a lot against every event: a transition, or impossible. */
class LotTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Lot.Open OPEN = new Lot.Open(new Lot.Identity(ID, ID, "16 02 14", false));
    private static final WasteLotWeighed WEIGHED = OPEN.weigh(new Mass(12_000), new Mass(12_150), WeightType.REEL, AT);

    private final Lot.Weighed weighed = (Lot.Weighed) OPEN.on(WEIGHED);
    private final WasteLotConsigned leaves = weighed.consign(new Lot.Consignment(
            new Lot.Parties(ID, "35600000000048", ID),
            DAY,
            AT,
            new Lot.Planned("R 4", "RECYCLAGE"),
            new Lot.Papers(null, null, NoteExemption.NOTE_TO_COME),
            new Lot.Written(ID, "S-2026-0001", 7)));
    private final LotEvent.LineFollowed followed = new LotEvent.LineFollowed(DAY.plusDays(1), "R 12", null, "BSD-1");
    private final Lot.Consigned consigned = (Lot.Consigned) weighed.on(leaves);
    private final TreatmentConfirmed sorted = consigned.treat(new Lot.Treatment("R 12", null, false, DAY, AT));
    private final TreatmentConfirmed recycled = consigned.treat(new Lot.Treatment("R 4", "RECYCLAGE", true, DAY, AT));

    @Test
    void each_state_holds_what_its_event_told() {
        assertThat(weighed.weighing().differenceGrams()).isEqualTo(-150);
        assertThat(weighed.weighing().items()).isEqualTo(new Mass(12_150));
        assertThat(consigned.consignment().written().publicId()).isEqualTo("S-2026-0001");
        assertThat(consigned.weighing()).isEqualTo(weighed.weighing());
        Lot.Treated between = (Lot.Treated) consigned.on(sorted);
        assertThat(between.treatment().last()).isFalse();
        assertThat(((Lot.Treated) between.on(recycled)).treatment().operationCode())
                .isEqualTo("R 4");
        assertThat(OPEN.on(WEIGHED)).isEqualTo(weighed.on(WEIGHED));
    }

    @Test
    void a_corrected_line_changes_what_the_lot_says_of_its_departure_and_nothing_else() {
        Lot.Consigned now = (Lot.Consigned) consigned.on(followed);
        assertThat(now.consignment().on()).isEqualTo(DAY.plusDays(1));
        assertThat(now.consignment().planned()).isEqualTo(new Lot.Planned("R 12", null));
        assertThat(now.consignment().papers()).isEqualTo(new Lot.Papers("BSD-1", null, NoteExemption.NOTE_TO_COME));
        assertThat(now.consignment().written())
                .isEqualTo(consigned.consignment().written());
        assertThat(now.weighing()).isEqualTo(consigned.weighing());
        assertThat(((Lot.Treated) consigned.on(recycled).on(followed)).treatment())
                .isEqualTo(((Lot.Treated) consigned.on(recycled)).treatment());
    }

    @Test
    void every_other_pair_is_impossible() {
        impossible(OPEN, leaves, followed, recycled);
        impossible(weighed, followed, recycled);
        impossible(consigned, WEIGHED, leaves);
        impossible(consigned.on(sorted), WEIGHED, leaves);
        impossible(consigned.on(recycled), WEIGHED, leaves, sorted, recycled);
    }

    private static void impossible(Lot lot, LotEvent... events) {
        for (LotEvent event : List.of(events)) {
            assertThatThrownBy(() -> {
                        Lot _ = lot.on(event);
                    })
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(lot.getClass().getSimpleName());
        }
    }
}
