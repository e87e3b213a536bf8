package fr.boucle.donations.device;

import io.micronaut.serde.annotation.Serdeable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a device still serves inside its organisation; the yearly reductions count by it. */
@Serdeable
public enum KeptReason {
    UPGRADED_MEMORY(true),
    UPGRADED_STORAGE(true),
    UPGRADED_SYSTEM(true),
    UPGRADED_AND_KEPT(true),
    MOVED_TO_ANOTHER_TEAM(false),
    MOVED_TO_A_SCHOOL(false);

    private final boolean upgraded;

    KeptReason(boolean upgraded) {
        this.upgraded = upgraded;
    }

    /** Whether a device kept for this reason was upgraded instead of replaced. */
    public static boolean isUpgrade(@Nullable String code) {
        return Stream.of(values())
                .anyMatch(reason -> reason.upgraded && reason.name().equals(code));
    }
}
