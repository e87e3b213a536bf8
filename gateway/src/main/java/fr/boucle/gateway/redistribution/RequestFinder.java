package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.search.Finder;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.values.DeviceCode;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Finds a request by its reference, what is promised to a household by its device, and a device in stock by its code. */
@Singleton
class RequestFinder implements Finder {
    private final ServiceCalls calls;

    RequestFinder(ServiceCalls calls) {
        this.calls = calls;
    }

    @Override
    public boolean serves(Member member) {
        return member.is(Role.MEDIATOR) || member.is(Role.DECIDER);
    }

    @Override
    public List<Later<List<Hit>>> find(Visitor visitor, String text) {
        String reference = text.toUpperCase(Locale.ROOT);
        Later<List<Hit>> promised = calls.later(() -> promised(visitor, text));
        Later<List<Hit>> stock = calls.later(() -> stock(visitor, text));
        if (!reference.matches("[0-9A-Z-]{4,12}")) {
            return List.of(promised, stock);
        }
        return List.of(promised, stock, calls.later(() -> calls
                .find(visitor, Service.REDISTRIBUTION, "/requests/" + Visitor.encoded(reference), Request.class)
                .map(request -> new Hit("REQUEST", request.reference(), "/demandes/" + request.reference(), true))
                .stream()
                .toList()));
    }

    /** A device that waits for a household, by its whole code. */
    private List<Hit> stock(Visitor visitor, String text) {
        return DeviceCode.parse(text).stream()
                .flatMap(
                        code -> calls
                                .list(
                                        visitor,
                                        Service.REDISTRIBUTION,
                                        "/stock?limit=25&q=" + code.value(),
                                        Proposal.class)
                                .stream())
                .map(device -> new Hit("STOCK", device.printed(), "/stock?q=" + device.printed(), true))
                .toList();
    }

    private static String code(String text) {
        return DeviceCode.parse(text).map(DeviceCode::value).orElse(text);
    }

    private List<Hit> promised(Visitor visitor, String text) {
        return calls
                .list(
                        visitor,
                        Service.REDISTRIBUTION,
                        "/reservations?limit=25&q=" + Visitor.encoded(text),
                        Reservation.class)
                .stream()
                .map(one -> new Hit("RESERVATION", one.printed(), "/affectations/" + one.reservationId())
                        .coded(one.printed().equals(code(text))))
                .toList();
    }
}
