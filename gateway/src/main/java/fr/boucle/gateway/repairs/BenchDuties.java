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
import java.util.Set;

/** What waits at the bench, by what is to be done next; an erasure that was refused stands apart. */
@Singleton
class BenchDuties extends Duties {
    BenchDuties(ServiceCalls calls) {
        super(Role.TECHNICIAN, new Duty.Task("Ouvrir l'atelier", null, "/atelier"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        Later<List<Device>> all = calls.later(() -> calls.list(visitor, Service.REPAIRS, "/next-steps", Device.class));
        return List.of(
                calls.later(() -> at("Effacements refusés", all.join(), Set.of("ERASE_AGAIN_OR_REMOVE"))),
                calls.later(() -> at("Appareils à recevoir ou à chercher", all.join(), Set.of("RECEIVE", "SEARCH"))),
                calls.later(() -> at("Appareils à ouvrir ou à effacer", all.join(), Set.of("INSPECT_MEDIA", "ERASE"))),
                calls.later(() -> at("Appareils à contrôler ou à réparer", all.join(), Set.of("DIAGNOSE", "REPAIR"))),
                calls.later(() -> at(
                        "Appareils à grader, à sortir ou à mettre au rebut",
                        all.join(),
                        Set.of("GRADE", "MAKE_READY", "SCRAP"))));
    }

    private static Duty at(String title, List<Device> all, Set<String> steps) {
        List<Device> here = all.stream()
                .filter(device -> device.nextStep() != null && steps.contains(device.nextStep()))
                .toList();
        return Duty.of(
                title,
                "/atelier",
                "/atelier",
                rows(here),
                device -> new Duty.Task(device.printed(), null, "/etabli/" + device.deviceId()));
    }
}
