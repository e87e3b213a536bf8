package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.Situation;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request said when it was decided: what a household says later changes no letter of before. */
@Serdeable
record AskedThen(Living living, Wish wish) {
    /** How the household lived. */
    @Serdeable
    record Living(
            Need need,
            @Nullable Set<Situation> household,
            int people,
            String communeCode,
            @Nullable String quartier,
            boolean internet) {}

    /** Which device it wanted. */
    @Serdeable
    record Wish(
            @Nullable Set<Asked.Use> use,
            DeviceKind kind,
            boolean mobility,
            @Nullable Set<String> accessories,
            boolean accessibleEquipment) {}

    static AskedThen of(Asked asked) {
        Asked.Circumstances now = asked.circumstances();
        Asked.Wanted wanted = asked.wanted();
        return new AskedThen(
                new Living(
                        now.need(), now.household(), now.people(), now.communeCode(), now.quartier(), now.internet()),
                new Wish(
                        wanted.use(),
                        wanted.kind(),
                        wanted.mobility(),
                        wanted.accessories(),
                        wanted.accessibleEquipment()));
    }

    /** The request with what it said then. */
    Asked in(Asked now) {
        return new Asked(
                now.id(),
                now.reference(),
                now.organisation(),
                new Asked.Circumstances(
                        living.need(),
                        orNone(living.household()),
                        living.people(),
                        living.communeCode(),
                        living.quartier(),
                        living.internet()),
                new Asked.Wanted(
                        orNone(wish.use()),
                        wish.kind(),
                        wish.mobility(),
                        orNone(wish.accessories()),
                        wish.accessibleEquipment()),
                now.openedAt());
    }

    private static <T> Set<T> orNone(@Nullable Set<T> said) {
        return said == null ? Set.of() : said;
    }
}
