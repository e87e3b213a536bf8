package fr.boucle.donations.lot;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.donations.law.Orientation;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold for a device to go into a lot: each rule by its name, and all of them in order. */
final class LotPolicies {
    private LotPolicies() {}

    /** Says no, or nothing. */
    interface Policy {
        Optional<Refusal> judge(LotFacts facts);
    }

    static final Policy THE_OWNERS_OWN =
            facts -> facts.device() != null && facts.device().asset().owner().equals(facts.owner())
                    ? Optional.empty()
                    : Optional.of(new Refusal(
                            CommonRefusal.NOT_FOUND, "Your organisation has no device " + facts.deviceId() + "."));

    /** Loi REEN, art. 16: what goes to recycling is not given. */
    static final Policy NOT_FOR_RECYCLING = facts -> facts.listed()
            .filter(listed -> listed.bearing().orientation() == Orientation.RECYCLING)
            .map(_ -> new Refusal(
                    DonationRefusal.DEVICE_FOR_RECYCLING,
                    "Device " + facts.deviceId() + ": send it to waste, or overrule its orientation with a reason."));

    static final Policy IN_NO_OTHER_LOT = facts -> facts.listed()
            .filter(listed -> listed.lotId() != null && !listed.lotId().equals(facts.lot()))
            .map(_ -> new Refusal(
                    DonationRefusal.DEVICE_IN_LOT, "Device " + facts.deviceId() + " is LISTED and in another lot."));

    static final Policy STILL_LISTED = facts -> facts.device() == null || facts.device() instanceof ListedDevice
            ? Optional.empty()
            : Optional.of(new Refusal(
                    DonationRefusal.DEVICE_NOT_LISTED,
                    "Device " + facts.deviceId() + " is " + facts.device().state() + "."));

    static final List<Policy> ALL = List.of(THE_OWNERS_OWN, STILL_LISTED, NOT_FOR_RECYCLING, IN_NO_OTHER_LOT);

    /** The first rule that says no. */
    static Optional<Refusal> judge(LotFacts facts) {
        return ALL.stream().flatMap(policy -> policy.judge(facts).stream()).findFirst();
    }

    /** Refuses what a rule forbids. */
    static void mustHold(LotFacts facts) {
        Refusal.throwFirst(Stream.of(judge(facts)));
    }
}
