package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.search.Finder;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Finds a request by its reference, and what is promised to a household by its device. */
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
        if (!reference.matches("[0-9A-Z-]{4,12}")) {
            return List.of(promised);
        }
        return List.of(promised, calls.later(() -> calls
                .find(visitor, Service.REDISTRIBUTION, "/requests/" + Visitor.encoded(reference), Request.class)
                .map(request -> new Hit("REQUEST", request.reference(), "/demandes/" + request.reference()))
                .stream()
                .toList()));
    }

    private List<Hit> promised(Visitor visitor, String text) {
        return calls
                .list(
                        visitor,
                        Service.REDISTRIBUTION,
                        "/reservations?limit=25&q=" + Visitor.encoded(text),
                        Reservation.class)
                .stream()
                .map(one -> new Hit("RESERVATION", one.printed(), "/affectations/" + one.reservationId()))
                .toList();
    }
}
