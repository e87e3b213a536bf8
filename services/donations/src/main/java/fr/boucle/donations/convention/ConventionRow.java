package fr.boucle.donations.convention;

import fr.boucle.donations.law.Resale;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A convention as it is kept: its text is written once. */
@ByName
@MappedEntity("convention")
record ConventionRow(
        @Id @UuidColumn UUID id,
        long version,
        @UuidColumn UUID claimId,
        @UuidColumn UUID donorId,
        @UuidColumn UUID takerId,
        ConventionState state,
        String text,
        String textSha256,
        String legalBasis,
        Resale resale,
        @Nullable LocalDate erasureDeadline,
        LocalDate removalDeadline,
        Instant drawnUpAt,
        @Nullable Instant donorSignedAt,
        @UuidColumn @Nullable UUID donorMemberId,
        @Nullable Instant takerSignedAt,
        @UuidColumn @Nullable UUID takerMemberId,
        @Nullable Instant endedAt) {
    boolean isOf(UUID organisation) {
        return donorId.equals(organisation) || takerId.equals(organisation);
    }

    List<Signature> signatures() {
        List<Signature> all = new ArrayList<>();
        if (donorSignedAt != null && donorMemberId != null) {
            all.add(new Signature(Side.DONOR, donorMemberId, donorSignedAt));
        }
        if (takerSignedAt != null && takerMemberId != null) {
            all.add(new Signature(Side.TAKER, takerMemberId, takerSignedAt));
        }
        return List.copyOf(all);
    }

    Convention convention(int deviceCount) {
        ConventionTerms terms = ConventionTermsBuilder.stagedBuilder()
                .id(id)
                .claimId(claimId)
                .donor(donorId)
                .taker(takerId)
                .textSha256(textSha256)
                .legalBasis(legalBasis)
                .resale(resale)
                .erasureDeadline(erasureDeadline)
                .removalDeadline(removalDeadline)
                .deviceCount(deviceCount)
                .build();
        List<Signature> signatures = signatures();
        return switch (state) {
            case TO_SIGN -> new Convention.ToSign(terms, signatures);
            case SIGNED -> new Convention.Signed(terms, signatures);
            case HANDED_OVER -> new Convention.HandedOver(terms, signatures, Objects.requireNonNull(endedAt));
            case CANCELLED -> new Convention.Cancelled(terms, signatures, Objects.requireNonNull(endedAt));
        };
    }
}
