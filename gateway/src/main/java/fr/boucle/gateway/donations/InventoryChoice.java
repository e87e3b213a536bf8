package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The inventories by which a form lets devices be chosen: the latest ones, and the one that is chosen already. */
@Singleton
class InventoryChoice {
    /** So many stand on a form. */
    static final int OFFERED = 200;

    /** So many beside a list, which has rows enough of its own. */
    static final int BESIDE_A_LIST = 50;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ServiceCalls calls;

    InventoryChoice(ServiceCalls calls) {
        this.calls = calls;
    }

    static boolean isId(String typed) {
        return ID.matcher(typed).matches();
    }

    /** Asked beside what else a page asks. */
    Later<List<Inventory>> beside(Visitor visitor, String chosen, int most) {
        Later<Optional<Inventory>> asked = calls.later(() -> isId(chosen)
                ? calls.find(visitor, Service.DONATIONS, "/inventories/" + chosen, Inventory.class)
                : Optional.empty());
        return calls.later(() -> {
            List<Inventory> latest = calls.list(
                    visitor, Service.DONATIONS, "/inventories?state=CONFIRMED&limit=" + most, Inventory.class);
            Optional<Inventory> one = asked.join().filter(found -> latest.stream()
                    .noneMatch(known -> known.id().equals(found.id())));
            return Stream.concat(one.stream(), latest.stream()).toList();
        });
    }
}
