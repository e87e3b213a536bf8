package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.decision.SecondLookView;
import fr.boucle.redistribution.territory.QuartierView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a household can still do or say of its request and its device.
 *
 * @param secondLook whether another person can look at a refusal; absent where nothing was refused
 * @param canChangeSituation whether the household may say that it lives otherwise now
 * @param quartiers of its commune, among which it may name its own then
 * @param proxyNamed whether somebody was named who fetches the device
 * @param trouble what was told of the device and is not settled
 * @param followUps the questions of three and twelve months, once a device is with the household
 */
@Serdeable
record Afterwards(
        @Nullable SecondLookView secondLook,
        boolean canChangeSituation,
        List<QuartierView> quartiers,
        boolean proxyNamed,
        @Nullable Trouble trouble,
        List<FollowUp> followUps) {
    @Serdeable
    record Trouble(TroubleKind kind, TroubleWish wish, Instant toldAt) {}

    /**
     * A question.
     *
     * @param from the first day on which it is asked
     */
    @Serdeable
    record FollowUp(int month, LocalDate from, boolean due, boolean answered) {}
}
