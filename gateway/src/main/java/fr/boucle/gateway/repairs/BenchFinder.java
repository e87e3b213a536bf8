package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.search.Finder;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds a device of the workshop by its whole printed code or serial. */
@Singleton
class BenchFinder implements Finder {
    private final ServiceCalls calls;

    BenchFinder(ServiceCalls calls) {
        this.calls = calls;
    }

    @Override
    public boolean serves(Member member) {
        return member.is(Role.TECHNICIAN);
    }

    @Override
    public List<Later<List<Hit>>> find(Visitor visitor, String text) {
        String asked = Visitor.encoded(text);
        return List.of(
                calls.later(() ->
                        hits(calls.list(visitor, Service.REPAIRS, "/devices?limit=25&code=" + asked, Device.class))),
                calls.later(() ->
                        hits(calls.list(visitor, Service.REPAIRS, "/devices?limit=25&serial=" + asked, Device.class))));
    }

    private static List<Hit> hits(List<Device> devices) {
        return devices.stream()
                .map(device -> new Hit("BENCH", device.printed(), "/etabli/" + device.deviceId(), true))
                .toList();
    }
}
