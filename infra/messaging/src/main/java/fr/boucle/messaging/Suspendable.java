package fr.boucle.messaging;

import java.util.UUID;

/** A store that keeps of an organisation, for its own decisions, that it is suspended until it is approved again. */
public interface Suspendable {
    /**
     * Keeps it, unless something later is known.
     *
     * @param organisation whose
     * @param sequence the organisation's version
     */
    void suspend(UUID organisation, long sequence);
}
