package fr.boucle.donations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.donations.ClaimEvent.ClaimAccepted;
import fr.boucle.donations.ClaimEvent.ClaimEnded;
import fr.boucle.donations.ClaimEvent.Outcome;
import fr.boucle.donations.Convention.Side;
import fr.boucle.donations.ConventionEvent.ConventionCancelled;
import fr.boucle.donations.ConventionEvent.ConventionFulfilled;
import fr.boucle.donations.ConventionEvent.ConventionSigned;
import fr.boucle.donations.ConventionEvent.SideSigned;
import fr.boucle.donations.DeviceEvent.DeviceReassigned;
import fr.boucle.donations.DeviceEvent.DeviceWithdrawn;
import fr.boucle.donations.LotEvent.LotClosed;
import fr.boucle.donations.LotEvent.LotPublished;
import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.Ids;
import fr.boucle.values.Mass;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Every state with every event: a transition, or impossible. */
class StatesTest {
    private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID ID = Ids.next();

    /** Checks the whole table: for each state the events it knows and the state each makes; all others are impossible. */
    private static <S, E> void table(
            List<S> states, List<E> events, Map<String, Map<String, String>> known, BiFunction<S, E, S> on) {
        for (S state : states) {
            Map<String, String> row = known.getOrDefault(name(state), Map.of());
            for (E event : events) {
                String next = row.get(name(event));
                if (next == null) {
                    assertThatThrownBy(() -> on.apply(state, event))
                            .as(name(state) + " × " + name(event))
                            .isInstanceOf(IllegalStateException.class);
                } else {
                    assertThat(name(on.apply(state, event)))
                            .as(name(state) + " × " + name(event))
                            .isEqualTo(next);
                }
            }
        }
    }

    private static String name(Object value) {
        return value.getClass().getSimpleName();
    }

    private static Asset asset() {
        Hardware hardware = new Hardware(DeviceKind.LAPTOP, "HP", "840", "S1", null, null, null, List.of(), null);
        return new Asset(
                ID, new DeviceCode("000000000"), ID, hardware, null, new Mass(1), MassSource.REFERENCE, "44109", 0);
    }

    @Test
    void a_device_knows_its_ways_out_and_nothing_after_them() {
        Asset asset = asset();
        Device.Listed listed = new Device.Listed(asset, Orientation.REUSE);
        Device.Cession cession = new Device.Cession(ID, ID, "law", Resale.NONE, null);
        table(
                List.<Device>of(
                        listed,
                        new Device.Reassigned(asset, "R"),
                        new Device.Withdrawn(asset, "R"),
                        new Device.HandedOver(asset, ID),
                        new Device.SentToWaste(asset, "R")),
                List.<DeviceEvent>of(
                        Device.list(asset, Orientation.REUSE, AT),
                        new DeviceReassigned(ID, ID, "R", AT),
                        new DeviceWithdrawn(ID, ID, "R", AT),
                        listed.handOver(cession, DataState.ERASED_BEFORE, AT),
                        listed.sendToWaste("R", AT)),
                Map.of(
                        "Listed",
                        Map.of(
                                "DeviceReassigned", "Reassigned",
                                "DeviceWithdrawn", "Withdrawn",
                                "DeviceHandedOver", "HandedOver",
                                "DeviceSentToWaste", "SentToWaste")),
                Device::on);
    }

    @Test
    void a_lot_is_drafted_published_closed() {
        Lot.Offer offer = new Lot.Offer(ID, ID, "t", "44109", "p", "c", AT.plusSeconds(60), LocalDate.EPOCH, 1);
        table(
                List.<Lot>of(new Lot.Draft(offer), new Lot.Published(offer, AT), new Lot.Closed(offer, AT)),
                List.<LotEvent>of(new LotPublished(ID, ID, 1, "44109", AT, AT), new LotClosed(ID, ID, AT)),
                Map.of(
                        "Draft", Map.of("LotPublished", "Published", "LotClosed", "Closed"),
                        "Published", Map.of("LotClosed", "Closed")),
                Lot::on);
        assertThatThrownBy(() -> new Lot.Draft(offer).publish(AT.plusSeconds(60)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_claim_lives_until_it_is_refused_withdrawn_or_expires() {
        Claim.Wish wish = new Claim.Wish(ID, ID, ID, ID, Resale.NONE, "p");
        Claim.Pending pending = new Claim.Pending(wish, AT);
        Claim.Accepted accepted = new Claim.Accepted(wish, ID);
        List<ClaimEvent> events =
                List.of(wish.claimed(1, AT), new ClaimAccepted(ID, ID, AT), pending.withdraw("W", AT));
        table(
                List.<Claim>of(pending, accepted, new Claim.Ended(wish, Outcome.REFUSED, "R")),
                events,
                Map.of(
                        "Pending", Map.of("ClaimAccepted", "Accepted", "ClaimEnded", "Ended"),
                        "Accepted", Map.of("ClaimEnded", "Ended")),
                Claim::on);
        for (ClaimEnded end : List.of(pending.refuse("R", AT), pending.expire(AT))) {
            assertThat(pending.on(end)).isInstanceOf(Claim.Ended.class);
            assertThatThrownBy(() -> accepted.on(end)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_convention_needs_both_signatures_of_the_same_text() {
        Convention.Terms terms =
                new Convention.Terms(ID, ID, ID, ID, "hash", "law", Resale.NONE, null, LocalDate.EPOCH, 1);
        Convention.ToSign open = new Convention.ToSign(terms, List.of());
        Convention.Signature one = new Convention.Signature(Side.DONOR, ID, AT);
        Convention.Signature two = new Convention.Signature(Side.TAKER, ID, AT);
        ConventionSigned signed = new ConventionSigned(ID, ID, ID, ID, 1, "hash", AT);
        table(
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
