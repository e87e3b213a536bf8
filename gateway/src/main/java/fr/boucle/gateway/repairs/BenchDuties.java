package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What waits at the bench, by what is to be done next; an erasure that was refused stands apart. */
@Singleton
class BenchDuties extends Duties {
    BenchDuties(ServiceCalls calls) {
        super(Role.TECHNICIAN, new Duty.Task("Ouvrir l'atelier", null, "/atelier"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        return List.of(
                at(visitor, "Effacements refusés", "effacer?etape=" + Workshop.REFUSED, Workshop.REFUSED),
                at(visitor, "Appareils à recevoir ou à chercher", "recevoir", all("recevoir")),
                at(
                        visitor,
                        "Appareils à ouvrir ou à effacer",
                        "effacer?etape=" + Workshop.NOT_REFUSED,
                        String.join(",", Workshop.notRefused())),
                at(visitor, "Appareils à contrôler ou à réparer", "controler", all("controler")),
                at(visitor, "Appareils à grader, à sortir ou à mettre au rebut", "sortir", all("sortir")));
    }

    /** All together are what the board counts: refused erasures stand apart. */
    private static String all(String slug) {
        return String.join(",", Workshop.station(slug).steps());
    }

    /** All that wait for these steps are counted; the first of them are what is due, then what waits longest. */
    private Later<Duty> at(Visitor visitor, String title, String station, String steps) {
        String path = "/next-steps?sort=urgency&limit=" + Duty.ASKED + "&step=" + steps;
        return calls.later(() -> Duty.of(
                title,
                "/atelier",
                "/atelier/postes/" + station,
                calls.page(visitor, Service.REPAIRS, path, Device.class),
                device -> new Duty.Task(
                        new Duty.Code("kind", String.valueOf(device.kind())),
                        device.name() + " " + device.printed(),
                        device.erasureDeadline(),
                        "/etabli/" + device.deviceId())));
    }
}
