package fr.boucle.repairs.device;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A drive stands for a tablet's own memory where its log proved it and somebody opened it and says so; a phone's never. */
class TabletDriveTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Absence OPENED = new Absence(MediumSearch.COVER_OPENED, "un M.2, rien de soudé", NOW);
    private static final Absence BLANK = new Absence(MediumSearch.COVER_OPENED, " ", NOW);

    private static DeviceFile wiped(DeviceKind kind, @Nullable String log, @Nullable Absence absence) {
        Erasure erasure =
                new Erasure(ErasureMethod.NVME_SANITIZE, SanitizationLevel.PURGE, "nvme-cli", log, NOW, NOW, null);
        Medium drive = new Medium.Erased("S4EV", MediumType.NVME, 256_060L, null, erasure);
        DeviceFile file = A.file(List.of()).arrived(NOW);
        return file.with(file.device().as(kind)).searched(absence).withMedia(List.of(drive));
    }

    private static boolean isAsked(DeviceFile file) {
        return file.medium(Medium.BUILT_IN).isPresent();
    }

    @Test
    void its_memory_is_asked_of_unless_the_log_and_the_look_are_both_there() {
        assertThat(isAsked(wiped(DeviceKind.TABLET, null, OPENED))).isTrue();
        assertThat(isAsked(wiped(DeviceKind.TABLET, "sha", null))).isTrue();
        assertThat(isAsked(wiped(DeviceKind.TABLET, "sha", BLANK))).isTrue();
        assertThat(isAsked(wiped(DeviceKind.TABLET, "sha", OPENED))).isFalse();
        assertThat(isAsked(wiped(DeviceKind.SMARTPHONE, "sha", OPENED))).isTrue();
    }

    @Test
    void it_is_asked_of_again_with_whatever_was_seen() {
        DeviceFile file = wiped(DeviceKind.TABLET, "sha", OPENED);
        assertThat(isAsked(file.change("S4EV", Medium::forget))).isTrue();
        assertThat(isAsked(file.searched(null))).isTrue();
        assertThat(isAsked(file.carrying(new Cards(Cards.Memory.STAYS, Cards.Sim.NONE))))
                .as("the drive may be the card")
                .isTrue();
    }

    @Test
    void a_look_takes_an_unproven_guess_away_and_no_proof() {
        DeviceFile asked = wiped(DeviceKind.TABLET, "sha", null);
        assertThat(isAsked(asked.searched(OPENED))).isFalse();
        Erasure reset = new Erasure(ErasureMethod.PHONE_RESET, SanitizationLevel.PURGE, "menu", null, NOW, null, null);
        assertThat(isAsked(asked.change(Medium.BUILT_IN, medium -> medium.accept(reset))
                        .searched(OPENED)))
                .isTrue();
    }
}
