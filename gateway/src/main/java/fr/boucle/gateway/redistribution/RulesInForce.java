package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.gateway.territory.Weights;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The public rules as they are today. */
@Singleton
class RulesInForce {
    private final ServiceCalls calls;

    RulesInForce(ServiceCalls calls) {
        this.calls = calls;
    }

    List<Reference> versions(Visitor visitor, String name) {
        return calls.list(visitor, Service.REDISTRIBUTION, "/references/" + name, Reference.class);
    }

    /** The version in force on a day: the newest that is valid by then. */
    Optional<Reference> inForce(Visitor visitor, String name, LocalDate on) {
        return versions(visitor, name).stream()
                .filter(version -> !version.validFrom().isAfter(on))
                .findFirst();
    }

    Weights weights(Visitor visitor, Reference version) {
        return calls.get(
                visitor,
                Service.REDISTRIBUTION,
                "/references/priority-weights/" + Visitor.encoded(version.version()),
                Weights.class);
    }
}
