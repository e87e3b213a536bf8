package fr.boucle.batches;

import fr.boucle.web.RefusalType;
import io.micronaut.http.HttpStatus;

/** Why an act on many is not done. */
enum BatchRefusal implements RefusalType {
    NOTHING_CHOSEN("nothing-chosen", HttpStatus.CONFLICT, "Nothing is chosen."),
    TOO_MANY("too-many-chosen", HttpStatus.CONFLICT, "More is chosen than one act is done to."),
    NOT_TRIED("batch-not-tried", HttpStatus.CONFLICT, "It is not tried to the end, or was stopped.");

    private final Words words;

    BatchRefusal(String slug, HttpStatus status, String title) {
        this.words = new Words(slug, status, title);
    }

    @Override
    public Words words() {
        return words;
    }
}
