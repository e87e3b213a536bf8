package fr.boucle.gateway.territory;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Unavailable;
import fr.boucle.gateway.session.Visitor;
import jakarta.inject.Singleton;
import java.util.List;

/** Which devices households can ask for, and how long others waited; without an answer each can be asked for, and no wait is told. */
@Singleton
public class Availabilities {
    private final ServiceCalls calls;

    Availabilities(ServiceCalls calls) {
        this.calls = calls;
    }

    /** The kinds for a household that lives in a commune; for anybody where it is empty. */
    public List<Availability> of(Visitor visitor, String commune) {
        List<Availability> known = known(visitor, commune);
        return Kinds.FOR_A_HOUSEHOLD.stream()
                .map(kind -> known.stream()
                        .filter(one -> one.kind().equals(kind))
                        .findFirst()
                        .orElseGet(() -> Availability.unknown(kind)))
                .toList();
    }

    /** A question never fails because the stock cannot be read now. */
    private List<Availability> known(Visitor visitor, String commune) {
        try {
            return all(visitor, commune);
        } catch (Unavailable | Refused notNow) {
            return List.of();
        }
    }

    List<Availability> all(Visitor visitor, String commune) {
        String where = commune.isEmpty() ? "" : "?communeCode=" + Visitor.encoded(commune);
        return calls.list(visitor, Service.REDISTRIBUTION, "/availability" + where, Availability.class);
    }
}
