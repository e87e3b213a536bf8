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

/** Finds a request by its reference. */
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
        if (!reference.matches("[0-9A-Z-]{4,12}")) {
            return List.of();
        }
        return List.of(calls.later(() -> calls
                .find(visitor, Service.REDISTRIBUTION, "/requests/" + Visitor.encoded(reference), Request.class)
                .map(request -> new Hit("REQUEST", request.reference(), "/demandes/" + request.reference()))
                .stream()
                .toList()));
    }
}
