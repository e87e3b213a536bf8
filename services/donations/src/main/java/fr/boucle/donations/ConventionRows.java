package fr.boucle.donations;

import fr.boucle.donations.Convention.Side;
import fr.boucle.donations.Convention.Signature;
import fr.boucle.donations.Conventions.Row;
import fr.boucle.donations.Conventions.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A convention's row and its state are two forms of the same thing. */
final class ConventionRows {
    private ConventionRows() {}

    static Convention state(Row row, int deviceCount) {
        Convention.Terms terms = new Convention.Terms(
                row.id(),
                row.claimId(),
                row.donorId(),
                row.takerId(),
                row.textSha256(),
                row.legalBasis(),
                row.resale(),
                row.erasureDeadline(),
                row.removalDeadline(),
                deviceCount);
        List<Signature> signatures = signatures(row);
        return switch (row.state()) {
            case TO_SIGN -> new Convention.ToSign(terms, signatures);
            case SIGNED -> new Convention.Signed(terms, signatures);
            case HANDED_OVER -> new Convention.HandedOver(terms, signatures, Objects.requireNonNull(row.endedAt()));
            case CANCELLED -> new Convention.Cancelled(terms, signatures, Objects.requireNonNull(row.endedAt()));
        };
    }

    static Row row(Row before, Convention after) {
        return switch (after) {
            case Convention.ToSign _ -> next(before, State.TO_SIGN, after, null);
            case Convention.Signed _ -> next(before, State.SIGNED, after, null);
            case Convention.HandedOver h -> next(before, State.HANDED_OVER, after, h.at());
            case Convention.Cancelled c -> next(before, State.CANCELLED, after, c.at());
        };
    }

    static List<Signature> signatures(Row row) {
        List<Signature> all = new ArrayList<>();
        if (row.donorSignedAt() != null && row.donorMemberId() != null) {
            all.add(new Signature(Side.DONOR, row.donorMemberId(), row.donorSignedAt()));
        }
        if (row.takerSignedAt() != null && row.takerMemberId() != null) {
            all.add(new Signature(Side.TAKER, row.takerMemberId(), row.takerSignedAt()));
        }
        return List.copyOf(all);
    }

    private static Row next(Row r, State state, Convention convention, @Nullable Instant endedAt) {
        Optional<Signature> donor = by(convention, Side.DONOR);
        Optional<Signature> taker = by(convention, Side.TAKER);
        return new Row(
                r.id(),
                r.version() + 1,
                r.claimId(),
                r.donorId(),
                r.takerId(),
                state,
                r.text(),
                r.textSha256(),
                r.legalBasis(),
                r.resale(),
                r.erasureDeadline(),
                r.removalDeadline(),
                r.drawnUpAt(),
                donor.map(Signature::at).orElse(null),
                donor.map(Signature::member).orElse(null),
                taker.map(Signature::at).orElse(null),
                taker.map(Signature::member).orElse(null),
                endedAt);
    }

    private static Optional<Signature> by(Convention convention, Side side) {
        return convention.signatures().stream()
                .filter(signature -> signature.side() == side)
                .findFirst();
    }
}
