package fr.boucle.donations.convention;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.device.Device;
import fr.boucle.donations.law.Eligibility;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold when a claim is accepted: each rule by its name, and all of them in order. */
final class AcceptancePolicies {
    private AcceptancePolicies() {}

    /**
     * What is known before anything is written.
     *
     * @param devices the claimed devices
     */
    record Facts(Organisation donor, Organisation taker, Resale resale, List<Device> devices, RuleBook rules) {
        List<Device.Listed> listed() {
            return devices.stream()
                    .flatMap(device -> device instanceof Device.Listed listed ? Stream.of(listed) : Stream.empty())
                    .toList();
        }

        /** The article under which the devices go; that of the last, for it is one donor and one taker. */
        String legalBasis() {
            return eligibility().reduce((_, last) -> last).orElseThrow().legalBasis();
        }

        private Stream<Eligibility> eligibility() {
            return listed().stream().map(listed -> Eligibility.of(listed.giveable(), donor, taker, resale, rules));
        }
    }

    /** Says no, or nothing. */
    interface Policy {
        Optional<Refusal> judge(Facts facts);
    }

    static final Policy STILL_THE_DONORS = facts -> facts.devices().stream()
            .filter(device -> !(device instanceof Device.Listed))
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
    static Optional<Refusal> judge(Facts facts) {
        return ALL.stream().flatMap(policy -> policy.judge(facts).stream()).findFirst();
    }

    /** Refuses what a rule forbids. */
    static void mustHold(Facts facts) {
        judge(facts).ifPresent(refusal -> {
            throw refusal;
        });
    }
}
