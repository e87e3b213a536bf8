package fr.boucle.donations.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.donations.States;
import fr.boucle.donations.convention.ConventionEvent.ConventionCancelled;
import fr.boucle.donations.convention.ConventionEvent.ConventionFulfilled;
import fr.boucle.donations.convention.ConventionEvent.ConventionSigned;
import fr.boucle.donations.convention.ConventionEvent.SideSigned;
import fr.boucle.donations.law.Resale;
import fr.boucle.values.Ids;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to a convention, and what cannot. */
class ConventionStatesTest {
    private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID ID = Ids.next();

    @Test
    void a_convention_needs_both_signatures_of_the_same_text() {
        ConventionTerms terms =
                new ConventionTerms(ID, ID, ID, ID, "hash", "law", Resale.NONE, null, LocalDate.EPOCH, 1);
        Convention.ToSign open = new Convention.ToSign(terms, List.of());
        Signature one = new Signature(Side.DONOR, ID, AT);
        Signature two = new Signature(Side.TAKER, ID, AT);
        ConventionSigned signed = new ConventionSigned(ID, ID, ID, ID, 1, "hash", AT);
        States.table(
                List.<Convention>of(
                        open,
                        new Convention.Signed(terms, List.of(one, two)),
                        new Convention.HandedOver(terms, List.of(one, two), AT),
                        new Convention.Cancelled(terms, List.of(), AT)),
                List.<ConventionEvent>of(
                        new SideSigned(Side.DONOR, ID, AT),
                        signed,
                        new ConventionFulfilled(AT),
                        new ConventionCancelled(AT)),
                Map.of(
                        "ToSign", Map.of("SideSigned", "ToSign", "ConventionCancelled", "Cancelled"),
                        "Signed", Map.of("ConventionFulfilled", "HandedOver")),
                Convention::on);
        assertThat(new Convention.ToSign(terms, List.of(one, two)).on(signed)).isInstanceOf(Convention.Signed.class);
        assertThat(open.sign(Side.DONOR, ID, "hash", AT)).hasSize(1);
        assertThat(new Convention.ToSign(terms, List.of(one)).sign(Side.TAKER, ID, "hash", AT))
                .hasSize(2);
        assertThat(new Convention.ToSign(terms, List.of(one)).sign(Side.DONOR, ID, "hash", AT))
                .isEmpty();
        assertThatThrownBy(() -> open.sign(Side.DONOR, ID, "other", AT)).isInstanceOf(Refusal.class);
    }
}
