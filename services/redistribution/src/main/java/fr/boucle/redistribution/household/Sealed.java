package fr.boucle.redistribution.household;

import io.micronaut.serde.annotation.Serdeable;

/** What is sealed of a request: the contact and, in the mediator's words, what the mandate is for. */
@Serdeable
public record Sealed(Contact contact, String mandatePurpose) {
    @Override
    public String toString() {
        return "Sealed";
    }
}
