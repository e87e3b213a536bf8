package fr.boucle.repairs.intake;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.ImpossibleEvent;

/** How often custody passed on, as a message about a device says. */
final class Hops {
    private Hops() {}

    static int of(Envelope envelope) {
        Integer hop = envelope.hop();
        if (hop == null) {
            throw new ImpossibleEvent("an event of a device says its hop");
        }
        return hop;
    }
}
