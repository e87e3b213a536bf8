package fr.boucle.redistribution.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceKind;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptShareTest {
    private static Programme programme(int quota, int kept, @Nullable Set<DeviceKind> kinds) {
        return new Programme(
                new UUID(3, 1),
                new UUID(3, 2),
                "Collégiens",
                new Programme.Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                new Programme.Share(quota, 100, kept),
                new Programme.Criteria(null, null, null, kinds, null),
                Set.of());
    }

    @Test
    void a_share_of_the_stock_is_kept_of_each_kind_less_what_is_promised_and_no_more_than_the_quota() {
        assertThat(programme(100, 30, null).keeps(DeviceKind.LAPTOP, 0, 0, 10)).isEqualTo(3);
        assertThat(programme(100, 30, null).keeps(DeviceKind.LAPTOP, 2, 2, 8)).isEqualTo(1);
        assertThat(programme(100, 25, null).keeps(DeviceKind.LAPTOP, 0, 0, 3)).isEqualTo(1);
        assertThat(programme(2, 50, null).keeps(DeviceKind.LAPTOP, 1, 0, 10)).isEqualTo(1);
        assertThat(programme(2, 50, null).keeps(DeviceKind.LAPTOP, 2, 0, 10)).isZero();
        assertThat(programme(100, 50, Set.of(DeviceKind.TABLET)).keeps(DeviceKind.LAPTOP, 0, 0, 10))
                .isZero();
        assertThat(programme(100, 0, null).keeps(DeviceKind.LAPTOP, 0, 0, 10)).isZero();
    }
}
