package fr.boucle.wasteregister.container;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listings;
import fr.boucle.wasteregister.operator.Operators;
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

    CollectionViews(CollectionRows rows, Operators operators) {
        this.rows = rows;
        this.operators = operators;
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
        return found.stream()
                .map(row -> new CollectionView(
                        row.id(),
                        row.organisationId(),
                        row.operatorId(),
                        names.getOrDefault(row.operatorId(), ""),
                        row.everyWeeks(),
                        row.nextOn(),
                        row.ended(),
                        containers.getOrDefault(row.id(), List.of()).stream()
                                .map(one -> new CollectionView.ContainerPlace(
                                        one.containerId(), one.place(), ContentKind.valueOf(one.kind())))
                                .toList(),
                        passages))
                .toList();
    }
}
