package fr.boucle.donations.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.device.Asset;
import fr.boucle.donations.device.Bearing;
import fr.boucle.donations.device.Hardware;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.donations.device.MassSource;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.OrientationRules;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.lot.Lot;
import fr.boucle.donations.lot.Offer;
import fr.boucle.donations.lot.Opening;
import fr.boucle.donations.lot.Removal;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Ids;
import fr.boucle.values.Mass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule of a claim alone. */
class ClaimPoliciesTest {
    private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID LOT = Ids.next();
    private static final Organisation DONOR = organisation("COLLECTIVITE");
    private static final Organisation ASSOCIATION = organisation("ASSOCIATION");
    private static final Organisation TOWN = organisation("COLLECTIVITE");
    private static final Opening OPEN = new Opening(AT.plusSeconds(60), null, null);

    private static Organisation organisation(String kind) {
        return new Organisation(
                Ids.next(), kind, kind, "SIRET", "35600000000048", "", "", "", "44109", List.of(), false);
    }

    private static Offer offer(Opening opening) {
        return new Offer(LOT, DONOR.id(), "t", new Removal("44109", "p", "c", LocalDate.EPOCH), opening, null, 1);
    }

    private static Lot published(Opening opening) {
        return new Lot.Published(offer(opening), AT);
    }

    private static ListedDevice laptop(@Nullable UUID lot) {
        Hardware hardware = new Hardware(DeviceKind.LAPTOP, "HP", "840", "S1", null, null, null, List.of(), null);
        Asset asset = new Asset(
                Ids.next(),
                new DeviceCode("000000000"),
                DONOR.id(),
                hardware,
                null,
                new Mass(1),
                MassSource.REFERENCE,
                "44109",
                0);
        Bearing bearing = Bearing.of(new OrientationRules.Proposal(Orientation.REUSE, List.of()));
        return new ListedDevice(asset, DeviceDetails.ofMedia(List.of(), 0), bearing, lot);
    }

    private static Wanted free() {
        return new Wanted(Ids.next(), laptop(LOT), false, null);
    }

    private static ClaimFacts facts(Organisation claimant, Lot lot, Wanted... wanted) {
        RuleBook rules = new RuleBook(
                LocalDate.of(2026, 11, 20),
                List.of(
                        new RuleBook.Rule("CLAIM_CAP", "ALL", 2, null, "here"),
                        new RuleBook.Rule("NEW_PRICE", "LAPTOP", 90_000, null, "here"),
                        new RuleBook.Rule("ASSUMED_AGE", "ALL", 4, null, "here"),
                        new RuleBook.Rule("DEPRECIATION_YEARS", "ALL", 5, null, "here"),
                        new RuleBook.Rule("RESIDUAL_SHARE", "ALL", 10, null, "here"),
                        new RuleBook.Rule("FREE_CESSION_CEILING", "ALL", 30_000, "CG3P D3212-3", "law")));
        return new ClaimFacts(claimant, DONOR, lot, Resale.NONE, List.of(wanted), 1, rules, AT);
    }

    private static String slug(ClaimPolicies.Policy policy, ClaimFacts facts) {
        return policy.judge(facts).map(refusal -> refusal.type().slug()).orElse("");
    }

    @Test
    void a_lot_takes_claims_while_it_is_published_and_until_its_deadline() {
        assertThat(slug(ClaimPolicies.LOT_TAKES_CLAIMS, facts(TOWN, published(OPEN))))
                .isEmpty();
        assertThat(slug(ClaimPolicies.LOT_TAKES_CLAIMS, facts(TOWN, published(new Opening(AT, null, null)))))
                .isEqualTo("claim-deadline-passed");
        assertThat(slug(ClaimPolicies.LOT_TAKES_CLAIMS, facts(TOWN, new Lot.Closed(offer(OPEN), AT, AT))))
                .isEqualTo("lot-not-published");
    }

    @Test
    void public_bodies_come_before_associations() {
        Lot lot = published(new Opening(AT.plusSeconds(60), AT, AT.plusSeconds(30)));
        assertThat(slug(ClaimPolicies.WINDOW_IS_OPEN, facts(TOWN, lot))).isEmpty();
        assertThat(slug(ClaimPolicies.WINDOW_IS_OPEN, facts(ASSOCIATION, lot))).isEqualTo("window-not-open");
    }

    @Test
    void one_organisation_holds_so_much_and_no_more() {
        assertThat(slug(ClaimPolicies.WITHIN_CAP, facts(TOWN, published(OPEN), free())))
                .isEmpty();
        assertThat(slug(ClaimPolicies.WITHIN_CAP, facts(TOWN, published(OPEN), free(), free())))
                .isEqualTo("claim-too-large");
    }

    @Test
    void a_device_is_claimed_once() {
        var taken = new Wanted(Ids.next(), laptop(LOT), true, null);
        assertThat(slug(ClaimPolicies.NOT_CLAIMED, facts(TOWN, published(OPEN), free())))
                .isEmpty();
        assertThat(slug(ClaimPolicies.NOT_CLAIMED, facts(TOWN, published(OPEN), free(), taken)))
                .isEqualTo("device-already-claimed");
    }

    @Test
    void a_claimed_device_is_one_of_the_lot() {
        var elsewhere = new Wanted(Ids.next(), laptop(Ids.next()), false, null);
        var nowhere = new Wanted(Ids.next(), null, false, null);
        assertThat(slug(ClaimPolicies.IN_THE_LOT, facts(TOWN, published(OPEN), free())))
                .isEmpty();
        assertThat(slug(ClaimPolicies.IN_THE_LOT, facts(TOWN, published(OPEN), elsewhere)))
                .isEqualTo("device-not-in-lot");
        assertThat(slug(ClaimPolicies.IN_THE_LOT, facts(TOWN, published(OPEN), nowhere)))
                .isEqualTo("device-not-in-lot");
    }

    @Test
    void what_is_offered_to_the_first_in_line_is_its_alone() {
        var mine = new Wanted(Ids.next(), laptop(LOT), false, TOWN.id());
        var anothers = new Wanted(Ids.next(), laptop(LOT), false, ASSOCIATION.id());
        assertThat(slug(ClaimPolicies.NOT_OFFERED_TO_ANOTHER, facts(TOWN, published(OPEN), mine)))
                .isEmpty();
        assertThat(slug(ClaimPolicies.NOT_OFFERED_TO_ANOTHER, facts(TOWN, published(OPEN), anothers)))
                .isEqualTo("device-offered-to-another");
    }

    @Test
    void the_law_is_asked_for_each_device() {
        assertThat(slug(ClaimPolicies.LAW_ALLOWS, facts(TOWN, published(OPEN), free())))
                .isEmpty();
        assertThat(slug(ClaimPolicies.LAW_ALLOWS, facts(ASSOCIATION, published(OPEN), free())))
                .isEqualTo("not-eligible");
    }

    @Test
    void the_first_rule_that_says_no_is_told() {
        var taken = new Wanted(Ids.next(), laptop(LOT), true, null);
        assertThat(ClaimPolicies.judge(facts(ASSOCIATION, published(OPEN), taken)))
                .map(refusal -> refusal.type().slug())
                .contains("device-already-claimed");
        assertThat(ClaimPolicies.judge(facts(TOWN, published(OPEN), free()))).isEmpty();
    }
}
