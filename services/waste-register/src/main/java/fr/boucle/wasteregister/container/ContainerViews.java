package fr.boucle.wasteregister.container;

import fr.boucle.persistence.Keys;
import fr.boucle.wasteregister.container.ContainerView.CountView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Containers as readers see them, each with its last count. */
@Singleton
class ContainerViews {
    private final ContainerRows rows;

    ContainerViews(ContainerRows rows) {
        this.rows = rows;
    }

    ContainerView of(Container container) {
        return all(List.of(container)).getFirst();
    }

    List<ContainerView> all(List<Container> containers) {
        if (containers.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = containers.stream().map(one -> one.identity().id()).toList();
        Map<UUID, CountView> counts = rows.counted(Keys.of(ids)).stream()
                .collect(Collectors.toMap(
                        ContainerRows.Counted::containerId,
                        count -> new CountView(count.happenedAt(), count.grams(), count.differenceGrams())));
        return containers.stream()
                .map(one -> ContainerView.of(one, counts.get(one.identity().id())))
                .toList();
    }
}
