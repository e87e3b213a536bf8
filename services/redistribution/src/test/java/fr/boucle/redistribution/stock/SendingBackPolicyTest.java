package fr.boucle.redistribution.stock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.Some;
import fr.boucle.values.DeviceKind;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each policy alone: what it lets pass and what it refuses. */
class SendingBackPolicyTest {
    private static final Equipment LAPTOP = Some.device(1, DeviceKind.LAPTOP, "44109", Set.of());

    private static Optional<String> refusal(SendingBackPolicy policy, Device device) {
        return policy.judge(device).map(refusal -> refusal.type().slug());
    }

    @Test
    void what_is_in_stock_or_at_the_workshop_already_passes_every_policy() {
        assertThat(SendingBackPolicy.ALL).allSatisfy(policy -> {
            assertThat(refusal(policy, new Device.InStock(LAPTOP, 2))).isEmpty();
            assertThat(refusal(policy, new Device.InWorkshop(LAPTOP, 3))).isEmpty();
        });
    }

    @Test
    void what_a_household_waits_for_is_released_first() {
        assertThat(refusal(SendingBackPolicy.NOBODY_WAITS_FOR_IT, new Device.Reserved(LAPTOP, 2)))
                .contains("device-promised");
        assertThat(refusal(SendingBackPolicy.NOBODY_WAITS_FOR_IT, new Device.WithHousehold(LAPTOP, 3)))
                .isEmpty();
    }

    @Test
    void what_a_structure_has_comes_back_by_its_own_return() {
        assertThat(refusal(SendingBackPolicy.IT_IS_NOT_WITH_A_STRUCTURE, new Device.WithStructure(LAPTOP, 3)))
                .contains("device-not-in-stock");
        assertThat(refusal(SendingBackPolicy.IT_IS_NOT_WITH_A_STRUCTURE, new Device.Reserved(LAPTOP, 2)))
                .isEmpty();
    }

    @Test
    void what_a_household_has_comes_back_by_its_return() {
        assertThat(refusal(SendingBackPolicy.IT_IS_NOT_WITH_A_HOUSEHOLD, new Device.WithHousehold(LAPTOP, 3)))
                .contains("device-not-in-stock");
        assertThat(refusal(SendingBackPolicy.IT_IS_NOT_WITH_A_HOUSEHOLD, new Device.Reserved(LAPTOP, 2)))
                .isEmpty();
    }
}
