package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.search.Finder;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds a donor's devices by code, serial, asset tag, maker or model, and lots by their words. */
@Singleton
class GiftFinder implements Finder {
    private final ServiceCalls calls;

    GiftFinder(ServiceCalls calls) {
        this.calls = calls;
    }

    @Override
    public boolean serves(Member member) {
        return member.is(Role.AGENT) || member.is(Role.TECHNICIAN);
    }

    @Override
    public List<Later<List<Hit>>> find(Visitor visitor, String text) {
        String asked = Visitor.encoded(text);
        boolean gives = visitor.signedIn().is(Role.AGENT);
        return List.of(
                calls.later(() -> gives
                        ? calls.list(visitor, Service.DONATIONS, "/devices?limit=25&q=" + asked, Device.class).stream()
                                .map(device -> new Hit(
                                        "DEVICE",
                                        device.printed() + " " + device.name(),
                                        "/appareils/" + device.deviceId()))
                                .toList()
                        : List.of()),
                calls.later(
                        () -> calls.list(visitor, Service.DONATIONS, "/lots?limit=25&q=" + asked, Lot.class).stream()
                                .map(lot ->
                                        new Hit("LOT", lot.title() == null ? "" : lot.title(), "/lots/" + lot.lotId()))
                                .toList()));
    }
}
