package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.search.Finder;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Finds an organisation by a part of its name or town, whatever the case and the accents. */
@Singleton
class OrganisationFinder implements Finder {
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
        String wanted = plain(text);
        return List.of(calls.later(
                () -> calls.list(visitor, Service.ACCOUNTS, "/organisations?limit=200", Organisation.class).stream()
                        .filter(organisation -> plain(organisation.name() + " " + organisation.city())
                                .contains(wanted))
                        .map(organisation ->
                                new Hit("ORGANISATION", organisation.name(), "/organismes/" + organisation.id()))
                        .toList()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT);
    }
}
