package fr.boucle.repairs.device;

import java.util.List;

/** Somebody to whom what happens to one device says something of another one: told in the transaction of the change. */
public interface DeviceFollower {
    /**
     * A device changed.
     *
     * @param before as it was
     * @param after as it is written now
     * @param events what happened, in order
     * @param actor the signature of who did it
     */
    void changed(Device before, Device after, List<? extends DeviceEvent> events, String actor);
}
