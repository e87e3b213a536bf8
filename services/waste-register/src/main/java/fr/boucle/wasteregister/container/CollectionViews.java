package fr.boucle.wasteregister.container;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listings;
import fr.boucle.wasteregister.operator.Operators;
import fr.boucle.wasteregister.site.Organisations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collections that come back as readers see them, with the names of who comes and of what for. */
@Singleton
class CollectionViews {
    private final CollectionRows rows;
    private final Operators operators;
    private final Organisations organisations;

    CollectionViews(CollectionRows rows, Operators operators, Organisations organisations) {
        this.rows = rows;
        this.operators = operators;
        this.organisations = organisations;
    }

    /** Those of these ids, in their order. */
    List<CollectionView> all(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : Listings.inOrder(ids, views(ids, null), CollectionView::collectionId);
    }

    /** One, with the last days that were due and what became of them. */
    CollectionView whole(UUID id) {
        List<CollectionView.PassageView> passages = rows.passages(id).stream()
                .map(passage -> new CollectionView.PassageView(passage.dueOn(), passage.cameOn()))
                .toList();
        return views(List.of(id), passages).getFirst();
    }

    private List<CollectionView> views(List<UUID> ids, @Nullable List<CollectionView.PassageView> passages) {
        List<CollectionRows.Row> found = rows.all(Keys.of(ids));
        Map<UUID, List<CollectionRows.Collected>> containers = rows.containersOf(Keys.of(ids)).stream()
                .collect(Collectors.groupingBy(CollectionRows.Collected::collectionId));
        Map<UUID, String> names = operators.namesOf(
                found.stream().map(CollectionRows.Row::operatorId).toList());
        Map<UUID, String> sites = organisations.namesOf(
                found.stream().map(CollectionRows.Row::organisationId).collect(Collectors.toSet()));
        return found.stream()
                .map(row -> CollectionViewBuilder.stagedBuilder()
                        .collectionId(row.id())
                        .organisationId(row.organisationId())
                        .organisationName(sites.get(row.organisationId()))
                        .operatorId(row.operatorId())
                        .operatorName(names.getOrDefault(row.operatorId(), ""))
                        .everyWeeks(row.everyWeeks())
                        .nextOn(row.nextOn())
                        .ended(row.ended())
                        .containers(places(containers.getOrDefault(row.id(), List.of())))
                        .passages(passages)
                        .build())
                .toList();
    }

    private static List<CollectionView.ContainerPlace> places(List<CollectionRows.Collected> containers) {
        return containers.stream()
                .map(one -> new CollectionView.ContainerPlace(
                        one.containerId(), one.place(), ContentKind.valueOf(one.kind())))
                .toList();
    }
}
