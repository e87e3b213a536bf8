package fr.boucle.wasteregister.container;

import fr.boucle.persistence.Keys;
import fr.boucle.wasteregister.container.ContainerView.CountView;
import fr.boucle.wasteregister.site.Organisations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Containers as readers see them, each with its last count. */
@Singleton
class ContainerViews {
    private final ContainerRows rows;
    private final Organisations organisations;

    ContainerViews(ContainerRows rows, Organisations organisations) {
        this.rows = rows;
        this.organisations = organisations;
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
        Map<UUID, String> sites = organisations.namesOf(
                containers.stream().map(one -> one.identity().organisation()).collect(Collectors.toSet()));
        return containers.stream()
                .map(one -> ContainerView.of(
                        one,
                        sites.get(one.identity().organisation()),
                        counts.get(one.identity().id())))
                .toList();
    }
}
