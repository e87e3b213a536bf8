package fr.boucle.donations.convention;

import fr.boucle.values.ByName;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A convention in a list.
 *
 * @param yourSide what the reader's organisation is in it
 * @param donorSigned whether the donor has signed
 * @param takerSigned whether the taker has signed
 * @param signer who has to sign next, until both have
 * @param pickUpStartsAt the hour of the pick-up, once one side has proposed it
 */
@ByName
@Serdeable
record ConventionLineView(
        UUID conventionId,
        UUID claimId,
        String lotTitle,
        ConventionState state,
        Side yourSide,
        String donorName,
        String takerName,
        long deviceCount,
        boolean donorSigned,
        boolean takerSigned,
        @Nullable Signer signer,
        Instant drawnUpAt,
        LocalDate removalDeadline,
        @Nullable Instant pickUpStartsAt) {
    static ConventionLineView of(ConventionSummaries.Row row, Actor actor) {
        return ConventionLineViewBuilder.stagedBuilder()
                .conventionId(row.conventionId())
                .claimId(row.claimId())
                .lotTitle(row.lotTitle())
                .state(row.state())
                .yourSide(row.donorId().equals(actor.organisation()) ? Side.DONOR : Side.TAKER)
                .donorName(row.donorName())
                .takerName(row.takerName())
                .deviceCount(row.deviceCount())
                .donorSigned(row.donorSigned())
                .takerSigned(row.takerSigned())
                .signer(signer(row, actor))
                .drawnUpAt(row.drawnUpAt())
                .removalDeadline(row.removalDeadline())
                .pickUpStartsAt(row.pickUpStartsAt())
                .build();
    }

    private static @Nullable Signer signer(ConventionSummaries.Row row, Actor actor) {
        if (row.state() != ConventionState.TO_SIGN) {
            return null;
        }
        UUID own = actor.organisation();
        boolean gives = row.donorId().equals(own) && !row.donorSigned() && actor.is(Role.AGENT);
        boolean takes = row.takerId().equals(own) && !row.takerSigned() && actor.is(Role.TECHNICIAN);
        return gives || takes ? Signer.YOU : Signer.OTHER;
    }
}
