package fr.boucle.wasteregister.container;

import java.time.LocalDate;

/** What happens to a collection that comes back. */
sealed interface CollectionEvent {
    record CollectionArranged(RepeatedCollection.Terms terms, LocalDate nextOn) implements CollectionEvent {}

    /** On the day that was due, or another. */
    record OperatorCame(LocalDate dueOn, LocalDate on) implements CollectionEvent {}

    record OperatorDidNotCome(LocalDate dueOn) implements CollectionEvent {}

    record CollectionEnded() implements CollectionEvent {}
}
