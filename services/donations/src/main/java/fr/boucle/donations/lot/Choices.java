package fr.boucle.donations.lot;

import fr.boucle.donations.device.DeviceLists;
import fr.boucle.donations.device.DeviceOrder;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds the devices that are chosen. */
@Singleton
class Choices {
    private static final int MOST = 5_000;

    private final DeviceLists lists;

    Choices(DeviceLists lists) {
        this.lists = lists;
    }

    /**
     * The devices that are meant.
     *
     * @param unknown names that no device of the organisation has
     * @param ambiguous names that several have
     */
    record Chosen(List<UUID> ids, List<String> unknown, List<String> ambiguous) {}

    Chosen of(ChoiceCommand choice, UUID owner) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (choice.deviceIds() != null) {
            ids.addAll(choice.deviceIds());
        }
        if (choice.filter() != null) {
            ids.addAll(lists.ids(owner, choice.filter(), MOST + 1));
        }
        List<String> unknown = new ArrayList<>();
        List<String> ambiguous = new ArrayList<>();
        if (choice.names() != null) {
            lists.named(owner, choice.names()).forEach((name, found) -> {
                switch (found.size()) {
                    case 0 -> unknown.add(name);
                    case 1 -> ids.add(found.getFirst());
                    default -> ambiguous.add(name);
                }
            });
        }
        if (choice.except() != null) {
            lists.named(owner, choice.except()).values().forEach(found -> found.forEach(ids::remove));
        }
        if (ids.size() > MOST) {
            throw tooMany(choice.filter() == null ? Integer.toString(ids.size()) : lists.count(owner, choice.filter()));
        }
        return new Chosen(DeviceOrder.of(ids), unknown, ambiguous);
    }

    private static Refusal tooMany(String count) {
        return new Refusal(
                CommonRefusal.INVALID,
                "At most " + MOST + " devices at a time; narrow the choice.",
                List.of(new Refusal.FieldFault("/filter", "matches " + count + " devices, at most " + MOST)));
    }
}
