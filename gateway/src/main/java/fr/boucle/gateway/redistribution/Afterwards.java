package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.territory.Quartier;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a household can still do or say. */
@Serdeable
public record Afterwards(
        @Nullable SecondLook secondLook,
        boolean canChangeSituation,
        @Nullable List<Quartier> quartiers,
        boolean proxyNamed,
        @Nullable Trouble trouble,
        @Nullable List<FollowUp> followUps) {
    /** Whether another person can look at a refusal. */
    @Serdeable
    public record SecondLook(
            String state,
            @Nullable LocalDate until,
            @Nullable LocalDate decideBy) {}

    /** What was told of the device. */
    @Serdeable
    public record Trouble(String kind, String wish, Instant toldAt) {}

    /** A question of three or twelve months, and the first day on which it is asked. */
    @Serdeable
    public record FollowUp(int month, @Nullable LocalDate from, boolean due, boolean answered) {}

    @Override
    public List<FollowUp> followUps() {
        return followUps == null ? List.of() : followUps;
    }

    /** The day of the next question, while none is asked. */
    public Optional<LocalDate> nextFollowUp() {
        return followUps().stream().anyMatch(one -> one.due() && !one.answered())
                ? Optional.empty()
                : followUps().stream()
                        .filter(one -> !one.due())
                        .flatMap(one -> Optional.ofNullable(one.from()).stream())
                        .findFirst();
    }

    public Map<String, String> offeredQuartiers() {
        return Quartier.offered(quartiers);
    }

    public boolean canAskSecondLook() {
        return secondLook != null && "POSSIBLE".equals(secondLook.state());
    }
}
