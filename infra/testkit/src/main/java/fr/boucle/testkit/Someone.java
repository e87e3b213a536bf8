package fr.boucle.testkit;

import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import java.util.Set;
import java.util.UUID;

/** Makes actors for tests: a fresh member, of a fresh or a given organisation. */
public final class Someone {
    private Someone() {}

    /**
     * A member of a new organisation.
     *
     * @param roles of {@code fr.boucle.web.Role}
     */
    public static Actor with(String... roles) {
        return of(Ids.next(), roles);
    }

    /**
     * A member of an organisation.
     *
     * @param organisation which
     * @param roles of {@code fr.boucle.web.Role}
     */
    public static Actor of(UUID organisation, String... roles) {
        return new Actor(Ids.next(), organisation, Set.of(roles));
    }
}
