package fr.boucle.gateway.observatory;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.search.Finder;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.values.DeviceCode;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the passport of the device whose label was read: anybody may see it, so it is there for every role. */
@Singleton
class PassportFinder implements Finder {
    private final ServiceCalls calls;

    PassportFinder(ServiceCalls calls) {
        this.calls = calls;
    }

    @Override
    public boolean serves(Member member) {
        return true;
    }

    @Override
    public List<Later<List<Hit>>> find(Visitor visitor, String text) {
        return DeviceCode.parse(text).stream()
                .map(code -> calls.later(() -> passport(visitor, code)))
                .toList();
    }

    private List<Hit> passport(Visitor visitor, DeviceCode code) {
        return calls.find(visitor, Service.OBSERVATORY, "/passports/" + code.value(), Passport.class).stream()
                .map(_ -> new Hit(Hit.FOR_ANYBODY, code.printed(), "/a/" + code.value(), true))
                .toList();
    }
}
