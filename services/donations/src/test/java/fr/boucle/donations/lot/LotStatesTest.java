package fr.boucle.donations.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.donations.States;
import fr.boucle.donations.lot.LotEvent.DeviceKept;
import fr.boucle.donations.lot.LotEvent.LotClosed;
import fr.boucle.donations.lot.LotEvent.LotPublished;
import fr.boucle.donations.lot.LotEvent.LotRedrafted;
import fr.boucle.values.Ids;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens to a lot, and what cannot. */
class LotStatesTest {
    private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID ID = Ids.next();

    private static Offer offer(Opening opening, @Nullable NotKept notKept) {
        return new Offer(ID, ID, "t", new Removal("44109", "p", "c", LocalDate.EPOCH), opening, notKept, 1);
    }

    @Test
    void a_lot_is_drafted_published_closed() {
        Offer offer = offer(new Opening(AT.plusSeconds(60), null, null), null);
        States.table(
                List.<Lot>of(new Lot.Draft(offer), new Lot.Published(offer, AT), new Lot.Closed(offer, null, AT)),
                List.<LotEvent>of(
                        new LotRedrafted(offer),
                        new DeviceKept(),
                        new LotPublished(ID, ID, 1, "44109", AT, AT),
                        new LotClosed(ID, ID, AT)),
                Map.of(
                        "Draft",
                                Map.of(
                                        "LotRedrafted", "Draft",
                                        "DeviceKept", "Draft",
                                        "LotPublished", "Published",
                                        "LotClosed", "Closed"),
                        "Published", Map.of("DeviceKept", "Published", "LotClosed", "Closed")),
                Lot::on);
        assertThatThrownBy(() -> new Lot.Draft(offer).publish(AT.plusSeconds(60)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void its_own_organisation_keeps_a_device_while_nobody_else_may_have_it() {
        Opening inside = new Opening(AT.plusSeconds(60), null, AT.plusSeconds(10));
        Lot.Published published = new Lot.Published(offer(inside, null), AT);
        assertThat(published.on(published.keepOne(AT)).offer().deviceCount()).isZero();
        assertThatThrownBy(() -> published.keepOne(AT.plusSeconds(10))).isInstanceOf(Refusal.class);
    }

    @Test
    void who_lets_public_bodies_in_first_says_why_nothing_is_kept() {
        Opening opening = new Opening(AT.plusSeconds(60), AT, null);
        assertThatThrownBy(() -> new Lot.Draft(offer(opening, null)).publish(AT))
                .isInstanceOf(Refusal.class);
        assertThat(new Lot.Draft(offer(opening, NotKept.NO_NEED_INSIDE))
                        .publish(AT)
                        .publishedAt())
                .isEqualTo(AT);
    }
}
