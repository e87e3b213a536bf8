package fr.boucle.batches;

import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is chosen: by a filter, by names as pasted or scanned. A service has one.
 *
 * @param <C> how a choice is written
 */
public interface Chooser<C> {
    /** The most that one act is done to. */
    int MOST = 5_000;

    /** The record of a choice. */
    Class<C> choice();

    /**
     * What is meant, in order; a name that means nothing, or several things, is among them with the reason.
     *
     * @param choice what was asked for
     * @param actor for whom: of others nothing is found
     */
    List<One> of(C choice, Actor actor);

    /**
     * How each of some is now, in something that equals itself as long as nothing changes; what is left out is taken as changed.
     *
     * @param subjects some of those that were chosen
     */
    Map<UUID, ?> states(List<UUID> subjects);

    /** More is meant than one act is done to. */
    static Refusal tooMany() {
        return new Refusal(BatchRefusal.TOO_MANY, "At most " + MOST + " at a time: narrow the filter.");
    }

    /**
     * One that is chosen.
     *
     * @param subject its id; none where nothing is meant by the name
     * @param name what people call it by: a printed code, or what was typed
     * @param slug why nothing is meant
     */
    record One(
            @Nullable UUID subject, String name, @Nullable String slug) {
        public static One of(UUID subject, String name) {
            return new One(subject, name, null);
        }

        /** A name that nothing has. */
        public static One unknown(String name) {
            return new One(null, name, "not-found");
        }

        /** A name that several have. */
        public static One ambiguous(String name) {
            return new One(null, name, "ambiguous");
        }
    }
}
