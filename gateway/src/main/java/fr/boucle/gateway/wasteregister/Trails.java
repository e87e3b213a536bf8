package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.observatory.WholeThread;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The ways of devices as a page shows them, all asked for at once. */
@Singleton
class Trails {
    private final ServiceCalls calls;

    Trails(ServiceCalls calls) {
        this.calls = calls;
    }

    List<Trail> of(Visitor visitor, List<String> deviceIds) {
        List<Later<Trail>> all =
                deviceIds.stream().map(id -> calls.later(() -> of(visitor, id))).toList();
        return all.stream().map(Later::join).toList();
    }

    private Trail of(Visitor visitor, String id) {
        boolean audits =
                visitor.member().filter(member -> member.is(Role.AUDITOR)).isPresent();
        Later<WholeThread> thread = calls.later(
                () -> calls.find(visitor, Service.OBSERVATORY, "/devices/" + id + "/passport", WholeThread.class)
                        .orElseGet(() -> WholeThread.notYet(id)));
        Later<List<Trail.Item>> items = calls.later(
                () -> calls.list(visitor, Service.WASTE_REGISTER, "/items?limit=200&deviceId=" + id, Trail.Item.class));
        Later<Optional<Trail.InventoryRow>> row = calls.later(() -> audits
                ? calls.find(visitor, Service.DONATIONS, "/devices/" + id + "/inventory-row", Trail.InventoryRow.class)
                : Optional.empty());
        Later<Optional<Trail.Certified>> certified = calls.later(() -> audits
                ? calls.find(visitor, Service.REPAIRS, "/devices/" + id + "/certificate", Trail.Certified.class)
                : Optional.empty());
        WholeThread told = thread.join();
        String certificate = certified
                .join()
                .map(Trail.Certified::certificateId)
                .or(() -> Trail.certificate(told))
                .orElse(null);
        return new Trail(id, told, row.join().orElse(null), certificate, items.join());
    }
}
