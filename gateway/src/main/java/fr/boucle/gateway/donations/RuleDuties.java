package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** What waits for a steward of the dated rules: the values that end soon and need one that follows. */
@Singleton
class RuleDuties extends Duties {
    private static final int SOON = 90;

    private final InstantSource clock;

    RuleDuties(ServiceCalls calls, InstantSource clock) {
        super(Role.STEWARD, new Duty.Task("Lire le barème", null, "/bareme"), calls);
        this.clock = clock;
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        LocalDate today = Formats.legalDay(clock.instant());
        return List.of(calls.later(() -> Duty.of(
                "Règles qui finissent bientôt",
                "/bareme",
                "/bareme?finit=true",
                rows(calls.list(visitor, Service.DONATIONS, "/rules", LegalValue.class).stream()
                        .filter(value -> ends(value, today))
                        .toList()),
                value -> new Duty.Task(
                        new Duty.Code("rule", value.rule()), "", value.validUntil(), "/bareme/" + value.rule()))));
    }

    static boolean ends(LegalValue value, LocalDate today) {
        LocalDate last = value.validUntil();
        return last != null && !last.isBefore(today) && last.isBefore(today.plusDays(SOON));
    }
}
