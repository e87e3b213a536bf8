package fr.boucle.gateway.structures;

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
import java.util.stream.Stream;

/** Finds what a structure asked for by its reference. */
@Singleton
class EndowmentFinder implements Finder {
    private final ServiceCalls calls;

    EndowmentFinder(ServiceCalls calls) {
        this.calls = calls;
    }

    @Override
    public boolean serves(Member member) {
        return Stream.of(Role.DECIDER, Role.MEDIATOR, Role.AGENT, Role.TECHNICIAN)
                .anyMatch(member::is);
    }

    @Override
    public List<Later<List<Hit>>> find(Visitor visitor, String text) {
        String reference = text.toUpperCase(Locale.ROOT);
        if (!reference.matches("S[0-9A-Z]{7}")) {
            return List.of();
        }
        return List.of(calls.later(() -> calls
                .find(visitor, Service.REDISTRIBUTION, Endowments.path(reference), Endowment.class)
                .map(one -> new Hit("ENDOWMENT", one.reference(), one.to(), true)
                        .telling(one.organisationName(), one.commune()))
                .stream()
                .toList()));
    }
}
