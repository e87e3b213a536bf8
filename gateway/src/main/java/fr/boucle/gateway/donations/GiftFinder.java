package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.search.Finder;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds a donor's devices by code, serial, asset tag, maker or model; lots, inventories and conventions by their words. */
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
        Page words = new Page(visitor, "Recherche");
        boolean gives = visitor.signedIn().is(Role.AGENT);
        return List.of(
                calls.later(() -> gives ? devices(visitor, "named=" + asked, true) : List.of()),
                calls.later(() -> gives ? devices(visitor, "q=" + asked, false) : List.of()),
                calls.later(() -> gives ? inventories(visitor, asked, words) : List.of()),
                calls.later(
                        () -> calls.list(visitor, Service.DONATIONS, "/lots?limit=25&q=" + asked, Lot.class).stream()
                                .map(lot -> hit(lot, words))
                                .toList()),
                calls.later(() -> conventions(visitor, asked, words)));
    }

    private static Hit hit(Lot lot, Page words) {
        return new Hit("LOT", Objects.requireNonNullElse(lot.title(), ""), "/lots/" + lot.lotId())
                .telling(lot.donorName(), devices(words, lot.size()), words.code("lot", lot.state()));
    }

    private static String devices(Page words, long count) {
        return words.n(count, "{0} appareil", "{0} appareils");
    }

    private static String moment(Page words, @Nullable Instant at) {
        return at == null ? "" : words.f().moment(at);
    }

    private List<Hit> devices(Visitor visitor, String asked, boolean coded) {
        return calls.list(visitor, Service.DONATIONS, "/devices?limit=25&" + asked, Device.class).stream()
                .map(device -> new Hit(
                        "DEVICE", device.printed() + " " + device.name(), "/appareils/" + device.deviceId(), coded))
                .toList();
    }

    private List<Hit> inventories(Visitor visitor, String asked, Page words) {
        return calls.list(visitor, Service.DONATIONS, "/inventories?limit=25&q=" + asked, Inventory.class).stream()
                .map(inventory -> new Hit(
                                "INVENTORY",
                                Objects.requireNonNullElse(inventory.name(), ""),
                                "/inventaires/" + inventory.id())
                        .telling(moment(words, inventory.createdAt())))
                .toList();
    }

    private List<Hit> conventions(Visitor visitor, String asked, Page words) {
        return calls.list(visitor, Service.DONATIONS, "/conventions?limit=25&q=" + asked, ConventionLine.class).stream()
                .map(one -> new Hit(
                                "CONVENTION",
                                Objects.requireNonNullElse(one.lotTitle(), ""),
                                "/conventions/" + one.conventionId())
                        .telling(
                                one.other(),
                                devices(words, one.deviceCount()),
                                words.code("convention", one.state()),
                                moment(words, one.drawnUpAt())))
                .toList();
    }
}
