package fr.boucle.web;

import io.micronaut.http.HttpStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One way in which a service says no. Each service lists its own in an enum, one line each, which holds its {@link Words}. */
public interface RefusalType {
    /** What is said. */
    Words words();

    /** Names the refusal for programs, for ever: lower-case words with hyphens. */
    default String slug() {
        return words().slug();
    }

    /** The answer's status: 404 not yours or not there, 409 refused by a rule, 412 stale, 422 invalid fields. */
    default HttpStatus status() {
        return words().status();
    }

    /** One sentence for people, the same for each occurrence. */
    default String title() {
        return words().title();
    }

    /** The law or decision the rule comes from, where there is one. */
    default Optional<String> law() {
        return Optional.ofNullable(words().law());
    }

    /**
     * What a refusal says, the same for each occurrence.
     *
     * @param slug its name for programs
     * @param status the answer's status
     * @param title one sentence for people
     * @param law the law or decision the rule comes from, where there is one
     */
    record Words(
            String slug,
            HttpStatus status,
            String title,
            @Nullable String law) {
        /** A refusal that no law asks for. */
        public Words(String slug, HttpStatus status, String title) {
            this(slug, status, title, null);
        }
    }
}
