package fr.boucle.batches;

import fr.boucle.web.Actor;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Something that is done to many. A service has a bean for each of its acts, beside the use case that does it to one.
 *
 * @param <T> the terms: what is said of all of them at once
 */
public interface BatchedAct<T> {
    /** How requests call it, for instance {@code scrapping}. */
    String name();

    /** Who may order it, one of {@link fr.boucle.web.Role}. */
    String role();

    /** The record of its terms. */
    Class<T> terms();

    /**
     * Refuses terms under which nothing could be done to any.
     *
     * @param terms as they are ordered
     */
    default void check(T terms) {}

    /**
     * What is done to one, in a transaction that is its own: a {@link fr.boucle.web.Refusal} rolls that back and stops none of the
     * others. It is called for trials too, which are rolled back: it may do nothing outside of the transaction.
     *
     * @param terms as they were ordered
     * @param actor who ordered it
     */
    Consumer<UUID> deed(T terms, Actor actor);

    /**
     * What the deed came to for one, where that is not the same for all; asked after it, in its transaction.
     *
     * @param subject to what it was done
     */
    default String note(UUID subject) {
        return "";
    }
}
