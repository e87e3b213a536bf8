package fr.boucle.redistribution.endowment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.endowment.EndowmentEvent.EndowmentAccepted;
import fr.boucle.redistribution.endowment.EndowmentEvent.EndowmentEnded;
import fr.boucle.redistribution.endowment.EndowmentEvent.EndowmentLookAsked;
import fr.boucle.redistribution.endowment.EndowmentEvent.EndowmentRefused;
import fr.boucle.redistribution.endowment.EndowmentEvent.EndowmentReopened;
import fr.boucle.redistribution.endowment.EndowmentEvent.EndowmentWithdrawn;
import fr.boucle.values.DeviceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every state × every event is either a transition or impossible; this list is the diagram of the README. */
class EndowmentTest {
    private static final Instant AT = Instant.parse("2026-11-21T14:00:00Z");
    private static final Numbers FIVE = new Numbers(Map.of(DeviceKind.LAPTOP, 5));
    static final Wish WISH = new Wish(
            new UUID(5, 1), "S7K2M9Q4", new UUID(5, 2), new Wish.Purpose(PlaceKind.SHELTER, "44109", null), FIVE, AT);

    @Test
    void an_endowment_goes_only_these_ways() {
        List<Endowment> states = List.of(
                new Endowment.Asked(WISH),
                new Endowment.Accepted(WISH, FIVE),
                new Endowment.Refused(WISH, RefusedBecause.STOCK_EMPTY),
                new Endowment.Withdrawn(WISH),
                new Endowment.Ended(WISH, FIVE, Ending.KEPT));
        List<EndowmentEvent> events = List.of(
                new EndowmentAccepted(FIVE, "Oui", AT),
                new EndowmentRefused(RefusedBecause.STOCK_EMPTY, "Non", AT),
                new EndowmentWithdrawn(AT),
                new EndowmentReopened(AT),
                new EndowmentLookAsked(LocalDate.of(2026, 12, 21), AT),
                new EndowmentEnded(Ending.RETURNED, AT));
        Set<String> found = new TreeSet<>();
        for (Endowment state : states) {
            for (EndowmentEvent event : events) {
                try {
                    found.add(name(state) + " " + name(event) + " " + name(state.on(event)));
                } catch (IllegalStateException _) {
                    // impossible, as the list says by leaving it out
                }
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "Asked EndowmentAccepted Accepted",
                        "Asked EndowmentRefused Refused",
                        "Asked EndowmentWithdrawn Withdrawn",
                        "Refused EndowmentLookAsked Asked",
                        "Accepted EndowmentReopened Asked",
                        "Accepted EndowmentEnded Ended",
                        "Ended EndowmentEnded Ended");
    }

    @Test
    void numbers_are_added_up_by_kind_and_read_again_from_their_column() {
        Numbers numbers = Numbers.of(List.of(
                new Wanted(DeviceKind.SCREEN, 2), new Wanted(DeviceKind.LAPTOP, 3), new Wanted(DeviceKind.SCREEN, 1)));
        assertThat(numbers.column()).isEqualTo("LAPTOP:3,SCREEN:3");
        assertThat(Numbers.read(numbers.column())).isEqualTo(numbers);
        assertThat(numbers.inWords()).isEqualTo("3 Ordinateur portable, 3 Écran");
        assertThat(numbers.isWithin(FIVE)).isFalse();
        assertThat(new Numbers(Map.of(DeviceKind.LAPTOP, 5)).isWithin(FIVE)).isTrue();
        assertThat(new Numbers(Map.of(DeviceKind.LAPTOP, 6)).isWithin(FIVE)).isFalse();
        assertThat(Numbers.read("")).isEqualTo(Numbers.NONE);
    }

    private static String name(Object one) {
        return one.getClass().getSimpleName();
    }
}
