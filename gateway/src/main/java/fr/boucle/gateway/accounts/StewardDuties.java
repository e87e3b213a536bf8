package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** What waits for the steward: organisations that ask to take part, those to approve, and those whose proofs end. */
@Singleton
class StewardDuties extends Duties {
    /** The next proof takes its time: it is asked for so many days before the present one ends. */
    static final int DAYS_AHEAD = 60;

    StewardDuties(ServiceCalls calls) {
        super(Role.STEWARD, new Duty.Task("Voir les organismes", null, "/organismes"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        LocalDate day = Formats.legalDay(visitor.now()).plusDays(DAYS_AHEAD);
        String ending = "/organisations?state=APPROVED&sort=provenUntil&limit=" + Duty.ASKED + "&endingBefore=" + day;
        String path = "/organisations?state=REGISTERED&limit=" + Duty.ASKED;
        String asking = "/applications?state=WAITING&limit=" + Duty.ASKED;
        return List.of(
                calls.later(() -> asking(calls.page(visitor, Service.ACCOUNTS, asking, Candidate.class))),
                calls.later(() -> registered(calls.page(visitor, Service.ACCOUNTS, path, Organisation.class))),
                calls.later(() -> ending(day, calls.page(visitor, Service.ACCOUNTS, ending, Organisation.class))));
    }

    private static Duty asking(ServiceCalls.Rows<Candidate> waiting) {
        return Duty.of(
                "Candidatures à lire",
                "/candidatures",
                "/candidatures?etat=WAITING",
                waiting,
                one -> new Duty.Task(one.sheet().called(), null, "/candidatures/" + one.id()));
    }

    private static Duty registered(ServiceCalls.Rows<Organisation> waiting) {
        return Duty.of(
                "Organismes à approuver",
                "/organismes",
                "/organismes?etat=REGISTERED",
                waiting,
                organisation -> new Duty.Task(organisation.name(), null, "/organismes/" + organisation.id()));
    }

    private static Duty ending(LocalDate day, ServiceCalls.Rows<Organisation> ending) {
        return Duty.of(
                "Preuves qui finissent",
                "/organismes",
                "/organismes?etat=APPROVED&fin=" + day + "&tri=provenUntil",
                ending,
                organisation -> new Duty.Task(
                        organisation.name(),
                        organisation.provenUntil(),
                        "/organismes/" + organisation.id() + "/statuts"));
    }
}
