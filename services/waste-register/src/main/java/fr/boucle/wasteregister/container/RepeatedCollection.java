package fr.boucle.wasteregister.container;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A collection that comes back: an operator comes for some containers every so many weeks, until it ends. */
record RepeatedCollection(Identity identity, Terms terms, LocalDate nextOn, boolean ended) {
    record Identity(UUID id, UUID organisation) {}

    record Terms(UUID operator, int everyWeeks, Set<UUID> containers) {}

    RepeatedCollection on(CollectionEvent event) {
        return switch (event) {
            case CollectionEvent.CollectionArranged set ->
                new RepeatedCollection(identity, set.terms(), set.nextOn(), false);
            case CollectionEvent.OperatorCame came -> next(came.dueOn());
            case CollectionEvent.OperatorDidNotCome missed -> next(missed.dueOn());
            case CollectionEvent.CollectionEnded _ -> new RepeatedCollection(identity, terms, nextOn, true);
        };
    }

    /** The rhythm goes on from the day that was due, whenever the operator came. */
    private RepeatedCollection next(LocalDate due) {
        return new RepeatedCollection(identity, terms, due.plusWeeks(terms.everyWeeks()), ended);
    }
}
