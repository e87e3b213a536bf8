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

/** Finds a line of the register by its number, and lots of waste by their words. */
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
        Later<List<Hit>> lots = calls.later(() -> lots(visitor, Visitor.encoded(text)));
        return List.of(
                lots,
                calls.later(
                        () -> calls
                                .list(visitor, Service.WASTE_REGISTER, "/lines?limit=25&publicId=" + number, Line.class)
                                .stream()
                                .map(line -> new Hit("LINE", line.printed(), "/registre/lignes/" + line.lineId()))
                                .toList()));
    }

    private List<Hit> lots(Visitor visitor, String asked) {
        return calls.list(visitor, Service.WASTE_REGISTER, "/lots?limit=25&q=" + asked, Lot.class).stream()
                .map(lot -> new Hit(
                        "WASTE_LOT",
                        lot.name() + (lot.organisationName() == null ? "" : " " + lot.organisationName()),
                        "/dechets/" + lot.lotId()))
                .toList();
    }
}
