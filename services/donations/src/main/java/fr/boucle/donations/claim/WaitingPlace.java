package fr.boucle.donations.claim;

import java.time.Instant;

/** A place in the line for a device that another organisation has claimed. */
sealed interface WaitingPlace {
    /** What its state is called. */
    enum State {
        WAITING("en attente"),
        OFFERED("proposé"),
        TAKEN("pris"),
        LEFT("quitté"),
        LAPSED("non saisi"),
        CLOSED("lot clos");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The French word. */
        public String label() {
            return label;
        }
    }

    /** In line. */
    record Waiting() implements WaitingPlace {}

    /**
     * The device is free and this place is first: nobody else may claim it until then.
     *
     * @param until when the offer goes to the next in line
     */
    record Offered(Instant until) implements WaitingPlace {
        boolean isOver(Instant at) {
            return !at.isBefore(until);
        }
    }

    record Ended(Ending ending) implements WaitingPlace {}

    /** How a place ends: the device was claimed, the waiter left, the offer was not used in time, or the lot closed. */
    enum Ending {
        TAKEN,
        LEFT,
        LAPSED,
        CLOSED
    }
}
