package fr.boucle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.references.MemoryRule;
import fr.boucle.values.DeviceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the drawn territory finds inside a device is what the workshop's rule lets it find. */
class UsualTest {
    @ParameterizedTest
    @EnumSource(DeviceKind.class)
    void a_disk_is_found_where_there_always_is_one_and_nowhere_that_there_is_none(DeviceKind kind) {
        boolean disk = Usual.of(kind).disk();
        switch (MemoryRule.of(kind, null)) {
            case ALWAYS ->
                assertThat(disk).as(kind + ": its memory is never erased").isTrue();
            case BUILT_IN, SETTINGS, NEVER ->
                assertThat(disk).as(kind + ": it has no disk").isFalse();
            case MAY -> assertThat(disk).isIn(true, false);
        }
    }
}
