package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.session.Visitor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** What a decider can give: proposed by the rule, or found in the stock. */
@Singleton
class Offers {
    private final ServiceCalls calls;

    Offers(ServiceCalls calls) {
        this.calls = calls;
    }

    /** The proposals, after the device whose code the address names. */
    Offer of(Visitor visitor, String reference) {
        String code = visitor.asked("appareil")
                .filter(one -> one.matches("[0-9A-Z]{4,20}"))
                .orElse("");
        ServiceCalls.Later<List<Proposal>> proposals = calls.later(
                () -> calls.list(visitor, Service.REDISTRIBUTION, path(reference) + "/proposals", Proposal.class));
        List<Proposal> found = code.isEmpty()
                ? List.of()
                : calls
                        .list(visitor, Service.REDISTRIBUTION, path(reference) + "/devices?q=" + code, Proposal.class)
                        .stream()
                        .filter(device -> device.printed().equals(code))
                        .toList();
        Stream<Proposal> others =
                proposals.join().stream().filter(device -> !device.printed().equals(code) || found.isEmpty());
        return new Offer(code, Stream.concat(found.stream(), others).toList());
    }

    private static String path(String reference) {
        return "/requests/" + Visitor.encoded(reference);
    }
}
