package fr.boucle.redistribution.letter;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever is written to and is no household. */
public interface Addressee {
    /** Where the letters about something go, if it is known here. */
    Optional<Known> of(UUID about);

    /**
     * An addressee.
     *
     * @param structure who receives it
     * @param email absent where none was left: the letter is printed
     */
    record Known(String reference, UUID structure, @Nullable String email) {
        @Override
        public String toString() {
            return "Known";
        }
    }
}
