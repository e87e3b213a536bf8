package fr.boucle.repairs.device;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** « Reconditionné » is said only of a kind whose functions are listed, and only when each of them was tried. */
class ChecklistTest {
    /** What a device of no kind can do, nobody knows: each kind that has a name has its list. */
    @ParameterizedTest
    @EnumSource(value = DeviceKind.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void every_kind_with_a_name_has_functions_of_its_own_to_test(DeviceKind kind) {
        assertThat(Check.hasList(kind))
                .as("functions of " + kind + " beside POWER, see Check.of")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(DeviceKind.class)
    void nothing_is_complete_because_it_switches_on(DeviceKind kind) {
        assertThat(passed(List.of(Check.POWER)).isComplete(kind)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(DeviceKind.class)
    void all_that_is_listed_is_enough_where_there_is_a_list(DeviceKind kind) {
        assertThat(passed(List.copyOf(Check.of(kind))).isComplete(kind)).isEqualTo(Check.hasList(kind));
    }

    private static Diagnosis passed(List<Check> checks) {
        return new Diagnosis(checks, List.of(), List.of(), null, A.NOW, null);
    }
}
