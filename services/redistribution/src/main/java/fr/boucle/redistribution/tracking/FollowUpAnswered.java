package fr.boucle.redistribution.tracking;

import fr.boucle.values.DeviceKind;
import fr.boucle.values.Published;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a household answered, for the substitution rate: of a kind of device, not of a device nor a household.
 *
 * @param answerId drawn at random, so that a later answer replaces this one and leads to nobody
 */
@Serdeable
record FollowUpAnswered(
        UUID answerId,
        int month,
        DeviceKind kind,
        boolean stillUsed,
        FollowUps.Bought wouldHaveBought,
        Instant answeredAt)
        implements Published {}
