package fr.boucle.donations.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.donations.States;
import fr.boucle.donations.claim.ClaimEvent.ClaimAccepted;
import fr.boucle.donations.claim.ClaimEvent.ClaimEnded;
import fr.boucle.donations.claim.ClaimEvent.ClaimExplained;
import fr.boucle.donations.claim.ClaimEvent.Outcome;
import fr.boucle.donations.law.Resale;
import fr.boucle.values.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to a claim, and what cannot. */
class ClaimStatesTest {
    private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID ID = Ids.next();

    @Test
    void a_claim_lives_until_it_is_refused_withdrawn_or_expires() {
        ClaimWish wish = new ClaimWish(ID, ID, ID, ID, Resale.NONE, "p");
        Claim.Pending pending = new Claim.Pending(wish, AT);
        Claim.Accepted accepted = new Claim.Accepted(wish, ID);
        List<ClaimEvent> events = List.of(
                wish.claimed(1, AT), new ClaimAccepted(ID, ID, AT), pending.withdraw("W", AT), new ClaimExplained("e"));
        States.table(
                List.<Claim>of(pending, accepted, new Claim.Ended(wish, Outcome.REFUSED, "R")),
                events,
                Map.of(
                        "Pending", Map.of("ClaimAccepted", "Accepted", "ClaimEnded", "Ended"),
                        "Accepted", Map.of("ClaimEnded", "Ended"),
                        "Ended", Map.of("ClaimExplained", "Ended")),
                Claim::on);
        for (ClaimEnded end :
                List.of(pending.refuse("R", AT), pending.expire(AT).getFirst())) {
            assertThat(pending.on(end)).isInstanceOf(Claim.Ended.class);
            assertThatThrownBy(() -> accepted.on(end)).isInstanceOf(IllegalStateException.class);
        }
    }
}
