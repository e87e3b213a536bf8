package fr.boucle.donations.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.device.Asset;
import fr.boucle.donations.device.Bearing;
import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.Hardware;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.donations.device.MassSource;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.OrientationRules;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Ids;
import fr.boucle.values.Mass;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule of an acceptance alone. */
class AcceptancePoliciesTest {
    private static final Organisation DONOR = organisation("COLLECTIVITE");
    private static final Organisation ASSOCIATION = organisation("ASSOCIATION");
    private static final Organisation TOWN = organisation("COLLECTIVITE");

    private static Organisation organisation(String kind) {
        return new Organisation(
                Ids.next(), kind, kind, "SIRET", "35600000000048", "", "", "", "44109", List.of(), false);
    }

    private static Asset asset() {
        Hardware hardware = new Hardware(DeviceKind.LAPTOP, "HP", "840", "S1", null, null, null, List.of(), null);
        return new Asset(
                Ids.next(),
                new DeviceCode("000000000"),
                DONOR.id(),
                hardware,
                null,
                new Mass(1),
                MassSource.REFERENCE,
                "44109",
                0);
    }

    private static Device listed() {
        Bearing bearing = Bearing.of(new OrientationRules.Proposal(Orientation.REUSE, List.of()));
        return new ListedDevice(asset(), DeviceDetails.ofMedia(List.of(), 0), bearing, Ids.next());
    }

    private static AcceptanceFacts facts(Organisation taker, Device... devices) {
        RuleBook rules = new RuleBook(
                LocalDate.of(2026, 11, 20),
                List.of(
                        new RuleBook.Rule("CLAIM_CAP", "ALL", 2, null, "here"),
                        new RuleBook.Rule("NEW_PRICE", "LAPTOP", 90_000, null, "here"),
                        new RuleBook.Rule("ASSUMED_AGE", "ALL", 4, null, "here"),
                        new RuleBook.Rule("DEPRECIATION_YEARS", "ALL", 5, null, "here"),
                        new RuleBook.Rule("RESIDUAL_SHARE", "ALL", 10, null, "here"),
                        new RuleBook.Rule("FREE_CESSION_CEILING", "ALL", 30_000, "CG3P D3212-3", "law")));
        return new AcceptanceFacts(DONOR, taker, Resale.NONE, List.of(devices), rules);
    }

    private static String slug(AcceptancePolicies.Policy policy, AcceptanceFacts facts) {
        return policy.judge(facts).map(refusal -> refusal.type().slug()).orElse("");
    }

    @Test
    void what_the_donor_gives_is_still_listed() {
        Device gone = new Device.SentToWaste(asset(), "BROKEN");
        assertThat(slug(AcceptancePolicies.STILL_THE_DONORS, facts(TOWN, listed())))
                .isEmpty();
        assertThat(slug(AcceptancePolicies.STILL_THE_DONORS, facts(TOWN, listed(), gone)))
                .isEqualTo("device-not-listed");
    }

    @Test
    void the_law_is_asked_again() {
        assertThat(slug(AcceptancePolicies.LAW_STILL_ALLOWS, facts(TOWN, listed())))
                .isEmpty();
        assertThat(slug(AcceptancePolicies.LAW_STILL_ALLOWS, facts(ASSOCIATION, listed())))
                .isEqualTo("not-eligible");
    }

    @Test
    void the_first_rule_that_says_no_is_told() {
        Device gone = new Device.SentToWaste(asset(), "BROKEN");
        assertThat(AcceptancePolicies.judge(facts(ASSOCIATION, listed(), gone)))
                .map(refusal -> refusal.type().slug())
                .contains("device-not-listed");
        assertThat(AcceptancePolicies.judge(facts(TOWN, listed()))).isEmpty();
    }
}
