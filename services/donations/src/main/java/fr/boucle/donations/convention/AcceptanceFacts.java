package fr.boucle.donations.convention;

import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.donations.law.Eligibility;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.organisation.Organisation;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known before a claim is accepted.
 *
 * @param devices the claimed devices
 */
record AcceptanceFacts(Organisation donor, Organisation taker, Resale resale, List<Device> devices, RuleBook rules) {
    List<ListedDevice> listed() {
        return devices.stream()
                .flatMap(device -> device instanceof ListedDevice listed ? Stream.of(listed) : Stream.empty())
                .toList();
    }

    /** The article under which the devices go; that of the last, for it is one donor and one taker. */
    String legalBasis() {
        return eligibility().reduce((_, last) -> last).orElseThrow().legalBasis();
    }

    Stream<Eligibility> eligibility() {
        return listed().stream().map(listed -> Eligibility.of(listed.giveable(), donor, taker, resale, rules));
    }
}
