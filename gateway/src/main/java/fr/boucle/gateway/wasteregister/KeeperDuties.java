package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** What waits for a keeper: what is late or due, lots to weigh, lots to consign. */
@Singleton
class KeeperDuties extends Duties {
    private static final int NEAR_DAYS = 7;

    KeeperDuties(ServiceCalls calls) {
        super(Role.KEEPER, new Duty.Task("Voir les lots de déchets", null, "/dechets"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        return List.of(
                calls.later(() -> Duty.of(
                        "Alertes du registre",
                        "/registre/alertes",
                        "/registre/alertes?afaire=true",
                        calls.page(
                                visitor, Service.WASTE_REGISTER, "/alerts?mine=true&limit=" + Duty.ASKED, Alert.class),
                        alert -> alert(alert, own(visitor)))),
                calls.later(() -> EndingAccess.of(calls, visitor)),
                calls.later(() -> collections(visitor)),
                calls.later(() -> containers(visitor)),
                calls.later(() -> lots(visitor, "Lots à peser", "OPEN")),
                calls.later(() -> lots(visitor, "Lots pesés, à faire enlever", "WEIGHED")));
    }

    /** What is lent to be read is not this organisation's to do. */
    static String own(Visitor visitor) {
        return visitor.member().map(Member::organisationId).orElse("");
    }

    /** A declaration that is lent to be made is named with whose it is. */
    private static Duty.Task alert(Alert alert, String own) {
        String address = alert.address();
        Duty.Task task = new Duty.Task(
                new Duty.Code("alert", alert.kind()),
                alert.about(),
                alert.dueOn(),
                address == null ? "/registre/alertes" : address);
        String lender = alert.lender(own);
        return lender.isEmpty() ? task : task.noting(page -> page.t("registre : {0}", lender));
    }

    private Duty collections(Visitor visitor) {
        return Duty.of(
                "Collectes à recevoir ou à noter",
                "/dechets",
                "/dechets/collectes?site=" + own(visitor) + "&finies=false&avant=" + soon(visitor),
                calls.page(
                        visitor,
                        Service.WASTE_REGISTER,
                        "/collections?ended=false&organisationId=" + own(visitor) + "&to=" + soon(visitor) + "&limit="
                                + Duty.ASKED,
                        Collected.class),
                due -> new Duty.Task(due.operatorName(), due.nextOn(), "/dechets/collectes/" + due.collectionId()));
    }

    private Duty containers(Visitor visitor) {
        return Duty.of(
                "Conteneurs à vider",
                "/dechets",
                "/dechets/conteneurs?site=" + own(visitor) + "&avant=" + soon(visitor),
                calls.page(
                        visitor,
                        Service.WASTE_REGISTER,
                        "/containers?sort=nextOn&organisationId=" + own(visitor) + "&to=" + soon(visitor) + "&limit="
                                + Duty.ASKED,
                        Container.class),
                full -> new Duty.Task(
                        full.place().name() == null ? "" : full.place().name(),
                        full.nextOn(),
                        "/dechets/conteneurs?choisi=" + full.containerId()));
    }

    private static LocalDate soon(Visitor visitor) {
        return Formats.legalDay(visitor.now()).plusDays(NEAR_DAYS);
    }

    private Duty lots(Visitor visitor, String title, String state) {
        String site = own(visitor);
        String asked = "/lots?state=" + state + "&organisationId=" + site + "&limit=" + Duty.ASKED;
        ServiceCalls.Rows<Lot> rows = calls.page(visitor, Service.WASTE_REGISTER, asked, Lot.class);
        return Duty.of(title, "/dechets", "/dechets?etat=" + state + "&site=" + site, rows, lot -> new Duty.Task(
                        lot.name(), day(lot.openedAt()), "/dechets/" + lot.lotId())
                .told(Duty.When.SINCE));
    }
}
