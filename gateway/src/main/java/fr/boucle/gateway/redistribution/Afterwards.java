package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a household can still do or say. */
@Serdeable
public record Afterwards(
        @Nullable SecondLook secondLook,
        boolean proxyNamed,
        @Nullable Trouble trouble) {
    /** Whether another person can look at a refusal. */
    @Serdeable
    public record SecondLook(
            String state,
            @Nullable LocalDate until,
            @Nullable LocalDate decideBy) {}

    /** What was told of the device. */
    @Serdeable
    public record Trouble(String kind, String wish, Instant toldAt) {}

    public boolean canAskSecondLook() {
        return secondLook != null && "POSSIBLE".equals(secondLook.state());
    }
}
