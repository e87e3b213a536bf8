package fr.boucle.web;

/** The organisations and members that may do nothing for now, although their tokens have not expired. */
public interface Suspensions {
    /**
     * Whether the actor, or the organisation acted for, is suspended.
     *
     * @param actor who asks
     */
    boolean isSuspended(Actor actor);
}
