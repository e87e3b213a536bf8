package fr.boucle.redistribution.tracking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.redistribution.appointment.GivenView;
import fr.boucle.redistribution.priority.Change;
import fr.boucle.redistribution.priority.Score;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.Outcome;
import fr.boucle.redistribution.request.RequestState;
import fr.boucle.redistribution.request.Situation;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request, as those may read it who may: never a name, a contact or a free text. */
@Serdeable
record RequestView(
        String reference,
        RequestState state,
        UUID organisationId,
        @JsonUnwrapped Circumstances circumstances,
        @JsonUnwrapped Wanted wanted,
        @JsonUnwrapped Dates dates,
        @JsonUnwrapped InQueue place,
        @JsonUnwrapped History history,
        Afterwards afterwards) {

    /**
     * How the household lives.
     *
     * @param quartier its code, where the household named one; never an address
     */
    @Serdeable
    record Circumstances(
            String communeCode,
            String commune,
            @Nullable String quartier,
            @Nullable String quartierName,
            Need need,
            Set<Situation> household,
            int people,
            boolean internet) {}

    @Serdeable
    record Wanted(
            Set<Asked.Use> use,
            DeviceKind kindWanted,
            boolean mobility,
            Set<String> accessories,
            boolean accessibleEquipment) {}

    @Serdeable
    record Dates(
            @Nullable LocalDate mandateUntil,
            @Nullable Instant mandateRevokedAt,
            @Nullable Instant erasedAt,
            Instant openedAt) {}

    /**
     * Where it stands.
     *
     * @param score points now, where it waits, of 100 with one decimal
     * @param rank its place in the queue of {@code queueLength}
     */
    @Serdeable
    record InQueue(
            @Nullable BigDecimal score,
            @Nullable String ruleVersion,
            @Nullable List<Score.Points> criteria,
            @Nullable Integer rank,
            @Nullable Integer queueLength,
            @Nullable List<Change> wouldChange) {}

    /**
     * What was decided and given, from the first on.
     *
     * @param otherRequests how many earlier requests came from the same contact
     */
    @Serdeable
    record History(long otherRequests, List<Decided> decisions, List<GivenView> reservations) {}

    @Serdeable
    record Decided(
            UUID decisionId,
            Outcome outcome,
            String reasonCode,
            boolean followedProposal,
            String ruleVersion,
            BigDecimal score,
            Instant decidedAt) {}
}
