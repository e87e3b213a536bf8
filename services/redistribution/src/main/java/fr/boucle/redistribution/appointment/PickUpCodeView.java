package fr.boucle.redistribution.appointment;

import io.micronaut.serde.annotation.Serdeable;

/** The code to say, or to have said, when the device is handed over; said now, kept hashed. */
@Serdeable
record PickUpCodeView(String pickUpCode) {
    @Override
    public String toString() {
        return "PickUpCodeView";
    }
}
