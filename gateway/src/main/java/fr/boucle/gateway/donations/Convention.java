package fr.boucle.gateway.donations;

import fr.boucle.web.Role;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agreement of cession and who signed it. */
@Serdeable
public record Convention(
        String conventionId,
        @Nullable String claimId,
        @Nullable String state,
        @Nullable String textSha256,
        Lot.@Nullable Donor donor,
        Lot.@Nullable Donor taker,
        @Nullable List<Device> devices,
        @Nullable List<Signature> signatures,
        @Nullable Instant pickUpStartsAt,
        @Nullable Instant pickUpEndsAt,
        @Nullable String pickUpProposedBy,
        @Nullable Boolean pickUpAgreed) {

    /** One side's signature. */
    @Serdeable
    public record Signature(@Nullable String side, @Nullable String role, Instant at) {}

    @Override
    public List<Device> devices() {
        return devices == null ? List.of() : devices;
    }

    @Override
    public List<Signature> signatures() {
        return signatures == null ? List.of() : signatures;
    }

    /** Whether both sides said these hours. */
    public boolean isPickUpAgreed() {
        return pickUpStartsAt != null && !Boolean.FALSE.equals(pickUpAgreed);
    }

    /** Whether hours that the other side proposed wait for the answer of this organisation. */
    public boolean isPickUpAsked(String organisation) {
        return pickUpStartsAt != null
                && !isPickUpAgreed()
                && !organisation.equals(proposer().id());
    }

    /** Who proposed the hours. */
    public Lot.Donor proposer() {
        Lot.Donor side = "TAKER".equals(pickUpProposedBy) ? taker : donor;
        return side == null ? Lot.Donor.NOBODY : side;
    }

    /** Who answers them. */
    public Lot.Donor answerer() {
        Lot.Donor side = "TAKER".equals(pickUpProposedBy) ? donor : taker;
        return side == null ? Lot.Donor.NOBODY : side;
    }

    public String name(Lot.@Nullable Donor side) {
        return side == null || side.name() == null ? "" : side.name();
    }

    public boolean signedBy(String role) {
        String side = role.equals(Role.AGENT) ? "DONOR" : "TAKER";
        return signatures().stream()
                .anyMatch(signature -> side.equals(signature.side()) || role.equals(signature.role()));
    }

    public boolean is(String wanted) {
        return wanted.equals(state);
    }
}
