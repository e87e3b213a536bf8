package fr.boucle.redistribution.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.Some;
import fr.boucle.redistribution.priority.Queues;
import fr.boucle.redistribution.priority.Weights;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Outcome;
import fr.boucle.redistribution.request.Request;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.RefusalType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each rule of a wish for a second look alone. */
class SecondLookPolicyTest {
    private static final Asked ASKED = Some.asked(4, DeviceKind.LAPTOP, "44109");
    private static final Request REFUSED = new Request.Refused(ASKED);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 29);

    private static Made made() {
        var score = Queues.standing(new Request.Waiting(ASKED), Some.DAY)
                .orElseThrow()
                .score();
        return new Made(
                new UUID(1, 1),
                new UUID(1, 2),
                3,
                new Made.Choice(Outcome.REFUSED, null, null, null, "OTHER", null),
                new Made.Computed(
                        null,
                        false,
                        new Made.Snapshot(1, score, new Weights(40, 25, 20, 15, Set.of()), null),
                        null,
                        1,
                        1),
                new Made.By(new UUID(1, 3), new UUID(1, 4), Some.DAY));
    }

    private static SecondLookPolicy.Facts facts(Request request, boolean second, LocalDate today, boolean elsewhere) {
        return new SecondLookPolicy.Facts(request, made(), second, UNTIL, today, elsewhere);
    }

    private static List<RefusalType> against(SecondLookPolicy.Facts facts) {
        return SecondLookPolicy.ALL.stream()
                .flatMap(policy -> policy.judge(facts).stream())
                .map(refusal -> refusal.type())
                .toList();
    }

    @Test
    void a_refusal_is_looked_at_again_until_the_last_day() {
        SecondLookPolicy.Facts facts = facts(REFUSED, false, UNTIL, false);
        assertThat(against(facts)).isEmpty();
        assertThat(SecondLookPolicy.allows(facts)).isTrue();
    }

    @Test
    void what_waits_was_not_refused() {
        assertThat(against(facts(new Request.Waiting(ASKED), false, UNTIL, false)))
                .containsExactly(RedistributionRefusal.NOTHING_TO_LOOK_AT);
        assertThat(against(new SecondLookPolicy.Facts(REFUSED, null, false, UNTIL, UNTIL, false)))
                .containsExactly(RedistributionRefusal.NOTHING_TO_LOOK_AT);
    }

    @Test
    void it_is_asked_once() {
        assertThat(against(facts(REFUSED, true, UNTIL, false)))
                .containsExactly(RedistributionRefusal.SECOND_LOOK_GIVEN);
    }

    @Test
    void it_is_asked_in_time() {
        SecondLookPolicy.Facts late = facts(REFUSED, false, UNTIL.plusDays(1), false);
        assertThat(against(late)).containsExactly(RedistributionRefusal.SECOND_LOOK_TOO_LATE);
        assertThat(SecondLookPolicy.allows(late)).isFalse();
    }

    @Test
    void who_has_asked_again_is_examined_there() {
        assertThat(against(facts(REFUSED, false, UNTIL, true)))
                .containsExactly(RedistributionRefusal.DUPLICATE_HOUSEHOLD);
    }
}
