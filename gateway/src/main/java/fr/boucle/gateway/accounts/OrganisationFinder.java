package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.search.Finder;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds an organisation by a part of its name or town, whatever the case and the accents. */
@Singleton
class OrganisationFinder implements Finder {
    private static final int MOST = 50;

    private final ServiceCalls calls;

    OrganisationFinder(ServiceCalls calls) {
        this.calls = calls;
    }

    @Override
    public boolean serves(Member member) {
        return true;
    }

    @Override
    public List<Later<List<Hit>>> find(Visitor visitor, String text) {
        String path = "/organisations?limit=" + MOST + "&q=" + Visitor.encoded(text);
        return List.of(calls.later(() -> calls.list(visitor, Service.ACCOUNTS, path, Organisation.class).stream()
                .map(organisation -> new Hit("ORGANISATION", organisation.name(), "/organismes/" + organisation.id()))
                .toList()));
    }
}
