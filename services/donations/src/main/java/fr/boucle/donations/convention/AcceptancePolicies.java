package fr.boucle.donations.convention;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold when a claim is accepted: each rule by its name, and all of them in order. */
final class AcceptancePolicies {
    private AcceptancePolicies() {}

    /** Says no, or nothing. */
    interface Policy {
        Optional<Refusal> judge(AcceptanceFacts facts);
    }

    static final Policy STILL_THE_DONORS = facts -> facts.devices().stream()
            .filter(device -> !(device instanceof ListedDevice))
            .findFirst()
            .map(device -> new Refusal(
                    DonationRefusal.DEVICE_NOT_LISTED,
                    "Device " + device.asset().id() + " is " + device.state() + "; refuse the claim."));

    /** A proof may have lapsed, or a rule changed, since the claim. */
    static final Policy LAW_STILL_ALLOWS = facts -> facts.eligibility()
            .flatMap(eligibility -> eligibility.refusal().stream())
            .findFirst();

    static final List<Policy> ALL = List.of(STILL_THE_DONORS, LAW_STILL_ALLOWS);

    /** The first rule that says no. */
    static Optional<Refusal> judge(AcceptanceFacts facts) {
        return ALL.stream().flatMap(policy -> policy.judge(facts).stream()).findFirst();
    }

    /** Refuses what a rule forbids. */
    static void mustHold(AcceptanceFacts facts) {
        Refusal.throwFirst(Stream.of(judge(facts)));
    }
}
