package fr.boucle.redistribution.endowment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceKind;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each policy alone, and the share that structures have: what passes and what is refused. */
class EndowmentPolicyTest {
    private static final UUID COMMISSION = new UUID(5, 9);
    private static final UUID DECIDER = new UUID(5, 10);

    private static EndowmentPolicy.Facts facts(Endowment endowment, UUID decidedFor, int laptops, long room) {
        return new EndowmentPolicy.Facts(
                endowment,
                decidedFor,
                DECIDER,
                Optional.empty(),
                new Numbers(Map.of(DeviceKind.LAPTOP, laptops)),
                Map.of(DeviceKind.LAPTOP, room));
    }

    private static Optional<String> refusal(EndowmentPolicy policy, EndowmentPolicy.Facts facts) {
        return policy.judge(facts).map(refusal -> refusal.type().slug());
    }

    @Test
    void a_decision_on_what_waits_within_what_was_asked_and_what_is_left_passes_every_policy() {
        assertThat(EndowmentPolicy.ALL).allSatisfy(policy -> assertThat(
                        refusal(policy, facts(new Endowment.Asked(EndowmentTest.WISH), COMMISSION, 5, 5)))
                .isEmpty());
    }

    @Test
    void nobody_decides_for_the_own_structure_nor_twice_nor_more_than_was_asked() {
        Endowment asked = new Endowment.Asked(EndowmentTest.WISH);
        assertThat(refusal(
                        EndowmentPolicy.NOBODY_DECIDES_FOR_THE_OWN_STRUCTURE,
                        facts(asked, EndowmentTest.WISH.organisation(), 1, 5)))
                .contains("own-structure");
        assertThat(refusal(
                        EndowmentPolicy.IT_WAITS, facts(new Endowment.Withdrawn(EndowmentTest.WISH), COMMISSION, 1, 5)))
                .contains("request-already-decided");
        assertThat(refusal(EndowmentPolicy.NO_MORE_THAN_WAS_ASKED, facts(asked, COMMISSION, 6, 9)))
                .contains("more-than-asked");
        assertThat(refusal(EndowmentPolicy.HOUSEHOLDS_COME_FIRST, facts(asked, COMMISSION, 3, 2)))
                .contains("households-first");
    }

    @Test
    void a_refusal_is_looked_at_by_another_person_than_the_one_who_refused() {
        Endowment asked = new Endowment.Asked(EndowmentTest.WISH);
        Map<DeviceKind, Long> rooms = Map.of(DeviceKind.LAPTOP, 9L);
        assertThat(refusal(
                        EndowmentPolicy.ANOTHER_PERSON_TAKES_THE_SECOND_LOOK,
                        new EndowmentPolicy.Facts(
                                asked, COMMISSION, DECIDER, Optional.of(DECIDER), Numbers.NONE, rooms)))
                .contains("same-decider");
        assertThat(refusal(
                        EndowmentPolicy.ANOTHER_PERSON_TAKES_THE_SECOND_LOOK,
                        new EndowmentPolicy.Facts(
                                asked, COMMISSION, DECIDER, Optional.of(COMMISSION), Numbers.NONE, rooms)))
                .isEmpty();
    }

    @Test
    void while_households_wait_structures_have_a_share_of_what_is_there_or_promised_to_them() {
        assertThat(room(50, 12, 0, 0)).isEqualTo(10);
        assertThat(room(48, 12, 2, 0)).isEqualTo(8);
        assertThat(room(40, 12, 10, 0)).isZero();
        assertThat(room(4, 12, 0, 0)).isZero();
        assertThat(room(50, 12, 0, 45)).isEqualTo(5);
    }

    @Test
    void what_no_household_waits_for_is_given_whole_but_for_what_programmes_keep() {
        assertThat(room(8, 0, 3, 0)).isEqualTo(8);
        assertThat(room(8, 0, 0, 5)).isEqualTo(3);
        assertThat(room(8, 0, 0, 9)).isZero();
    }

    private static long room(long inStock, long waiting, long promised, long kept) {
        return Room.of(new RoomRows.Count(DeviceKind.LAPTOP, inStock, waiting, promised), kept, 20)
                .room();
    }

    @Test
    void a_company_asks_for_nothing_and_few_askings_wait_at_a_time() {
        assertThat(AskingPolicy.A_STRUCTURE_ASKS.judge(new AskingPolicy.Facts(false, 0)))
                .map(refusal -> refusal.type().slug())
                .contains("not-a-structure");
        assertThat(AskingPolicy.FEW_WAIT.judge(new AskingPolicy.Facts(true, AskingPolicy.MOST_ASKED)))
                .map(refusal -> refusal.type().slug())
                .contains("too-many-endowments");
        assertThat(AskingPolicy.ALL).allSatisfy(policy -> assertThat(policy.judge(new AskingPolicy.Facts(true, 4)))
                .isEmpty());
    }
}
