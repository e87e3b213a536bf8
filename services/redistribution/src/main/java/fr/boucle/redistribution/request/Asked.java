package fr.boucle.redistribution.request;

import fr.boucle.values.DeviceKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a request asks for, without a name: the household is its reference.
 *
 * @param organisation the mediation structure that will hand over
 * @param openedAt the first day: the time waited counts from it, whatever happens in between
 */
public record Asked(
        UUID id, String reference, UUID organisation, Circumstances circumstances, Wanted wanted, Instant openedAt) {

    /**
     * How the household lives, as far as it counts.
     *
     * @param internet whether it has a connection
     */
    public record Circumstances(Need need, Set<Situation> household, int people, String communeCode, boolean internet) {
        public Circumstances {
            household = Set.copyOf(household);
        }
    }

    /** Which device it asks for, what goes with it and what it will do with it. */
    public record Wanted(
            Set<Use> use, DeviceKind kind, boolean mobility, Set<String> accessories, boolean accessibleEquipment) {
        public Wanted {
            use = Set.copyOf(use);
            accessories = Set.copyOf(accessories);
        }
    }

    Asked in(Circumstances now) {
        return new Asked(id, reference, organisation, now, wanted, openedAt);
    }

    public Need need() {
        return circumstances.need();
    }

    public Set<Situation> household() {
        return circumstances.household();
    }

    public String communeCode() {
        return circumstances.communeCode();
    }

    public DeviceKind kindWanted() {
        return wanted.kind();
    }

    public boolean mobility() {
        return wanted.mobility();
    }

    public Set<String> accessories() {
        return wanted.accessories();
    }

    public boolean accessibleEquipment() {
        return wanted.accessibleEquipment();
    }
}
