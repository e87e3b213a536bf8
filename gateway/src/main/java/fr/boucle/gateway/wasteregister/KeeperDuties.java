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
                        "/registre/alertes",
                        calls.page(visitor, Service.WASTE_REGISTER, "/alerts?limit=" + Duty.ASKED, Alert.class),
                        alert -> new Duty.Task(
                                new Duty.Code("alert", alert.kind()),
                                alert.about(),
                                alert.dueOn(),
                                alert.address() == null ? "/registre/alertes" : alert.address()))),
                calls.later(() -> EndingAccess.of(calls, visitor)),
                calls.later(() -> collections(visitor)),
                calls.later(() -> containers(visitor)),
                calls.later(() -> lots(
                        "Lots à peser",
                        "OPEN",
                        calls.page(
                                visitor, Service.WASTE_REGISTER, "/lots?state=OPEN&limit=" + Duty.ASKED, Lot.class))),
                calls.later(() -> lots(
                        "Lots pesés, à faire enlever",
                        "WEIGHED",
                        calls.page(
                                visitor,
                                Service.WASTE_REGISTER,
                                "/lots?state=WEIGHED&limit=" + Duty.ASKED,
                                Lot.class))));
    }

    private Duty collections(Visitor visitor) {
        return Duty.of(
                "Collectes à recevoir ou à noter",
                "/dechets",
                "/dechets/collectes",
                calls.page(
                        visitor,
                        Service.WASTE_REGISTER,
                        "/collections?ended=false&to=" + soon(visitor) + "&limit=" + Duty.ASKED,
                        Collected.class),
                due -> new Duty.Task(due.operatorName(), due.nextOn(), "/dechets/collectes/" + due.collectionId()));
    }

    private Duty containers(Visitor visitor) {
        return Duty.of(
                "Conteneurs à vider",
                "/dechets",
                "/dechets/conteneurs",
                calls.page(
                        visitor,
                        Service.WASTE_REGISTER,
                        "/containers?sort=nextOn&to=" + soon(visitor) + "&limit=" + Duty.ASKED,
                        Container.class),
                full -> new Duty.Task(
                        full.place().name() == null ? "" : full.place().name(),
                        full.nextOn(),
                        "/dechets/conteneurs?choisi=" + full.containerId()));
    }

    private static LocalDate soon(Visitor visitor) {
        return Formats.legalDay(visitor.now()).plusDays(NEAR_DAYS);
    }

    private static Duty lots(String title, String state, ServiceCalls.Rows<Lot> rows) {
        return Duty.of(title, "/dechets", "/dechets?etat=" + state, rows, lot -> new Duty.Task(
                        lot.name(), day(lot.openedAt()), "/dechets/" + lot.lotId())
                .told(Duty.When.SINCE));
    }
}
