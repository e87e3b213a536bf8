package fr.boucle.messaging;

/**
 * What a service does when an event of another (or its own) arrives: a bean named {@code When<Event>}.
 *
 * @param <T> the service's own record of the event, with the fields it needs and no others
 */
public interface Reaction<T> {
    /** The full type reacted to, for instance {@code fr.boucle.donations.DeviceHandedOver.v1}. */
    String on();

    /** The record into which the payload is read; unknown fields are ignored. */
    Class<T> event();

    /**
     * Does the effect, in the transaction that records the message as received. It happens once in effect, however often
     * the message comes; an exception rolls it back.
     *
     * @param event the payload
     * @param envelope the message around it
     * @throws NotYet when an earlier event has not come: the message waits and is tried again after it
     * @throws ImpossibleEvent when the event can never be applied: the message becomes a dead letter
     */
    void handle(T event, Envelope envelope);
}
