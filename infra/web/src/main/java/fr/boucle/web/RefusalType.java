package fr.boucle.web;

import io.micronaut.http.HttpStatus;
import java.util.Optional;

/**
 * One way in which a service says no. Each service lists its own in an enum, one line each.
 */
public interface RefusalType {
    /** Names the refusal for programs, for ever: lower-case words with hyphens. */
    String slug();

    /** The answer's status: 404 not yours or not there, 409 refused by a rule, 412 stale, 422 invalid fields. */
    HttpStatus status();

    /** One sentence for people, the same for each occurrence. */
    String title();

    /** The law or decision the rule comes from, where there is one. */
    default Optional<String> law() {
        return Optional.empty();
    }
}
