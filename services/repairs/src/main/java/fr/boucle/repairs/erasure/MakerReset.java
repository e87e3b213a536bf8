package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.Cards;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reset through the maker's own menu, step by step as a person saw it: it erases by throwing the key away, so it means
 * something only where the memory was encrypted, and only after the accounts were out.
 *
 * @param version the main version of the system, as its settings showed it before the reset
 * @param accountsRemoved every account was signed out before
 * @param encryptionSeen the settings said that the memory is encrypted; needed where the system does not by default
 * @param locksOff activation, FRP and remote management were tried and are off
 * @param memoryCard what became of its memory card, which the reset does not reach
 * @param simCard what became of its SIM card
 * @param restartedToSetup it was started again and asked for a language, not for an old account
 */
@Serdeable
record MakerReset(
        @NotNull System system,
        @Nullable @Min(1) @Max(500) Integer version,
        boolean accountsRemoved,
        @Nullable Boolean encryptionSeen,
        boolean locksOff,
        boolean restartedToSetup,
        Cards.@Nullable Memory memoryCard,
        Cards.@Nullable Sim simCard) {
    /** The system that was reset, and the main version from which its maker encrypts every device by default. */
    enum System {
        /** Every device sold with 10 or later encrypts (CDD 10, §9.9), one that was upgraded need not: its settings show it. */
        ANDROID(Integer.MAX_VALUE),
        IOS(8),
        IPADOS(13),
        CHROMEOS(1),
        /** « Erase all content » (12 and later) throws a key away only on machines with T2 or Apple silicon. */
        MACOS(Integer.MAX_VALUE),
        WINDOWS(Integer.MAX_VALUE),
        OTHER(Integer.MAX_VALUE);

        private final int encryptsFrom;

        System(int encryptsFrom) {
            this.encryptsFrom = encryptsFrom;
        }
    }

    private boolean isEncrypted() {
        return Boolean.TRUE.equals(encryptionSeen) || (version != null && version >= system.encryptsFrom);
    }

    /** What was said of both cards. */
    @Nullable
    Cards cards() {
        return memoryCard == null || simCard == null ? null : new Cards(memoryCard, simCard);
    }

    /** What is missing before the reset means anything, as names of fields; of cards where they are asked of. */
    List<String> missing(boolean asksCards) {
        List<String> missing = new ArrayList<>();
        if (!accountsRemoved) {
            missing.add("accountsRemoved");
        }
        if (!isEncrypted()) {
            missing.add(version == null && system.encryptsFrom < Integer.MAX_VALUE ? "version" : "encryptionSeen");
        }
        if (!locksOff) {
            missing.add("locksOff");
        }
        if (!restartedToSetup) {
            missing.add("restartedToSetup");
        }
        if (asksCards && memoryCard == null) {
            missing.add("memoryCard");
        }
        if (asksCards && simCard == null) {
            missing.add("simCard");
        }
        return missing;
    }
}
