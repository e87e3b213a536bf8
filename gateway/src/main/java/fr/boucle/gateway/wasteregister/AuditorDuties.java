package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What waits for an auditor: the rules of the register with cases that nobody has explained, accesses that end, and the newest seal to keep. */
@Singleton
class AuditorDuties extends Duties {
    private static final String PROOFS = "/registre/preuves";

    AuditorDuties(ServiceCalls calls) {
        super(Role.AUDITOR, new Duty.Task("Lire le registre", null, "/registre"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        int year = Formats.legalDay(visitor.now()).getYear();
        String path = "/anomalies?limit=1&open=true&year=" + year;
        return List.of(
                calls.later(() -> kept(calls.page(visitor, Service.WASTE_REGISTER, path, Anomaly.class))),
                calls.later(() -> EndingAccess.of(calls, visitor)),
                calls.later(() -> sealed(visitor)));
    }

    /** Whoever keeps each seal sees what is changed after it: it is told with how many entries it covers. */
    private Duty sealed(Visitor visitor) {
        List<String> seals = seal(visitor).lines().skip(1).limit(1).toList();
        return Duty.of(
                "Dernier sceau du registre, à garder",
                PROOFS + "#sceau",
                PROOFS,
                rows(seals),
                size -> new Duty.Task(new Duty.Code("seal", "COVERS"), size, null, PROOFS + "#sceau"));
    }

    private String seal(Visitor visitor) {
        try {
            return calls.text(visitor, Service.WASTE_REGISTER, "/checkpoint");
        } catch (Refused nothingSealed) {
            return "";
        }
    }

    private static Duty kept(ServiceCalls.Rows<Anomaly> rules) {
        return Duty.of(
                "Règles du registre qui ne sont pas tenues",
                "/registre/anomalies",
                "/registre/anomalies?ouverts=true",
                rules,
                rule -> new Duty.Task(
                        new Duty.Code("anomaly", rule.rule()),
                        "",
                        null,
                        "/registre/anomalies/" + Visitor.encoded(rule.rule())));
    }
}
