package fr.boucle.gateway.wasteregister;

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

/** Finds a line of the register by its number. */
@Singleton
class LineFinder implements Finder {
    private final ServiceCalls calls;

    LineFinder(ServiceCalls calls) {
        this.calls = calls;
    }

    @Override
    public boolean serves(Member member) {
        return member.is(Role.KEEPER) || member.is(Role.AUDITOR);
    }

    @Override
    public List<Later<List<Hit>>> find(Visitor visitor, String text) {
        String number = Visitor.encoded(text.toUpperCase(Locale.ROOT));
        return List.of(calls.later(() ->
                calls.list(visitor, Service.WASTE_REGISTER, "/lines?limit=25&publicId=" + number, Line.class).stream()
                        .map(line -> new Hit("LINE", line.printed(), "/registre/lignes/" + line.lineId()))
                        .toList()));
    }
}
