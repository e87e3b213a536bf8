package fr.boucle.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A programme: devices for those who fit its criteria, in its period, up to its quota and its share of the stock. */
record Programme(
        UUID id,
        UUID organisation,
        String title,
        LocalDate from,
        LocalDate until,
        int quota,
        int stockSharePercent,
        Criteria criteria,
        Set<String> partners) {
    Programme {
        partners = Set.copyOf(partners);
    }

    /** Whom it is for; what is absent does not matter. */
    @Serdeable
    record Criteria(
            @Nullable Set<Need> needs,
            @Nullable Set<Situation> situations,
            @Nullable Set<@Pattern(regexp = NewRequest.COMMUNE) String> communeCodes,
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

    boolean appliesTo(Asked asked, LocalDate on) {
        return !on.isBefore(from) && !on.isAfter(until) && criteria.include(asked);
    }

    /** Whether one more device may be reserved for it, of so many in stock and already reserved for it. */
    boolean hasRoom(long granted, long live, long stock) {
        return granted < quota && (live + 1) * 100 <= (long) stockSharePercent * (stock + live);
    }
}
