package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What waits for an auditor: the rules of the register that are not kept this year. */
@Singleton
class AuditorDuties extends Duties {
    AuditorDuties(ServiceCalls calls) {
        super(Role.AUDITOR, new Duty.Task("Lire le registre", null, "/registre"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        int year = Formats.legalDay(visitor.now()).getYear();
        return List.of(calls.later(() ->
                kept(calls.page(visitor, Service.WASTE_REGISTER, "/anomalies?limit=1&year=" + year, Anomaly.class))));
    }

    private static Duty kept(ServiceCalls.Rows<Anomaly> rules) {
        List<Anomaly> broken =
                rules.rows().stream().filter(rule -> !rule.cases().isEmpty()).toList();
        return Duty.of(
                "Règles du registre qui ne sont pas tenues",
                "/registre/anomalies",
                "/registre/anomalies",
                rows(broken),
                rule -> new Duty.Task(
                        new Duty.Code("anomaly", rule.rule()),
                        "",
                        null,
                        "/registre/anomalies/" + Visitor.encoded(rule.rule())));
    }
}
