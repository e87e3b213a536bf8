package fr.boucle.redistribution.programme;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.Situation;
import fr.boucle.redistribution.territory.Distances;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A programme: devices for those who fit its criteria, in its period, up to its quota and its share of the stock. */
public record Programme(
        UUID id, UUID organisation, String title, Period period, Share share, Criteria criteria, Set<String> partners) {
    /** An organisation's name; commas stand between names. */
    static final String PARTNER = "[\\p{L}0-9][^,\\p{Cntrl}]{0,79}";

    public Programme {
        partners = Set.copyOf(partners);
    }

    /** From its first to its last day. */
    public record Period(LocalDate from, LocalDate until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /**
     * How much it may give.
     *
     * @param quota devices over the whole period
     * @param stockPercent the most of the stock that may be reserved for it at a time
     * @param keptPercent how much of the stock of each of its kinds is kept for it
     */
    public record Share(int quota, int stockPercent, int keptPercent) {
        /** Whether one more device may be reserved, of so many in stock and already reserved for it. */
        boolean hasRoom(long granted, long live, long stock) {
            return granted < quota && (live + 1) * 100 <= (long) stockPercent * (stock + live);
        }
    }

    /** How many devices of a kind, of so many in stock, others must leave to it. */
    long keeps(DeviceKind kind, long granted, long live, long stock) {
        Set<DeviceKind> kinds = criteria.kinds();
        if (kinds != null && !kinds.contains(kind)) {
            return 0;
        }
        long wanted = ((stock + live) * share.keptPercent() + 99) / 100 - live;
        return Math.max(0, Math.min(wanted, share.quota() - granted));
    }

    /** Whom it is for; what is absent does not matter. */
    @Serdeable
    public record Criteria(
            @Nullable Set<Need> needs,
            @Nullable Set<Situation> situations,
            @Nullable Set<@Pattern(regexp = Territory.COMMUNE) String> communeCodes,
            @Nullable Set<DeviceKind> kinds,
            @Nullable Set<@Pattern(regexp = DEPARTEMENT) String> departements) {
        static final String DEPARTEMENT = "\\d{2}|2[AB]|97\\d|98\\d";

        boolean include(Asked asked) {
            return (needs == null || needs.contains(asked.need()))
                    && (situations == null || asked.household().stream().anyMatch(situations::contains))
                    && (communeCodes == null || communeCodes.contains(asked.communeCode()))
                    && (kinds == null || kinds.contains(asked.kindWanted()))
                    && (departements == null || departements.contains(Distances.departement(asked.communeCode())));
        }

        /** Whether it says where its households live. */
        boolean namesItsPlaces() {
            return isSome(communeCodes) || isSome(departements);
        }

        private static boolean isSome(@Nullable Set<String> places) {
            return places != null && !places.isEmpty();
        }
    }

    public boolean appliesTo(Asked asked, LocalDate on) {
        return period.covers(on) && criteria.include(asked);
    }
}
