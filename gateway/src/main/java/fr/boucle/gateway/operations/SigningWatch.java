package fr.boucle.gateway.operations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells who must know it that the waste register signs nothing more: the steward, who can mend it, and the auditor, who verifies. */
@Factory
class SigningWatch {
    /** Why it stopped, how many entries are beyond doubt, how many were signed or are there. */
    @Serdeable
    record Halted(String reason, long from, long to, Instant since) {}

    @Serdeable
    record Signing(@Nullable Halted halted) {}

    @Singleton
    @Named("steward-signing")
    Duties ofSteward(ServiceCalls calls) {
        return new Watch(Role.STEWARD, "/etat", new Duty.Task("Voir l'état des services", null, "/etat"), calls);
    }

    @Singleton
    @Named("auditor-signing")
    Duties ofAuditor(ServiceCalls calls) {
        return new Watch(
                Role.AUDITOR, "/registre/preuves", new Duty.Task("Lire le registre", null, "/registre"), calls);
    }

    private static final class Watch extends Duties {
        private final String place;

        Watch(String role, String place, Duty.Task begin, ServiceCalls calls) {
            super(role, begin, calls);
            this.place = place;
        }

        @Override
        public List<Later<Duty>> of(Visitor visitor) {
            return List.of(
                    calls.later(() -> halted(calls.get(visitor, Service.WASTE_REGISTER, "/signing", Signing.class))));
        }

        private Duty halted(Signing signing) {
            return Duty.of(
                    "Registre qui n'est plus signé",
                    place,
                    place,
                    rows(Stream.ofNullable(signing.halted()).toList()),
                    halted -> new Duty.Task(new Duty.Code("halt", halted.reason()), "", day(halted.since()), place)
                            .told(Duty.When.SINCE)
                            .noting(page -> page.t("entrées sûres : {0} sur {1}", halted.from(), halted.to())));
        }
    }
}
