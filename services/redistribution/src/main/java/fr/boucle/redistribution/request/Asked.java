package fr.boucle.redistribution.request;

import fr.boucle.values.DeviceKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
     * @param quartier of the commune, where it named one
     * @param internet whether it has a connection
     */
    public record Circumstances(
            Need need,
            Set<Situation> household,
            int people,
            String communeCode,
            @Nullable String quartier,
            boolean internet) {
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

    public enum Use {
        SCHOOL,
        WORK_SEARCH,
        PROCEDURES,
        CONTACT
    }

    /** The kinds that serve it, the wanted one first. Whoever must carry the device gets one that can be carried. */
    public List<DeviceKind> servedBy() {
        if (mobility()) {
            return List.of(isMobile(kindWanted()) ? kindWanted() : DeviceKind.LAPTOP);
        }
        return switch (kindWanted()) {
            case LAPTOP -> List.of(DeviceKind.LAPTOP, DeviceKind.ALL_IN_ONE, DeviceKind.DESKTOP);
            case DESKTOP -> List.of(DeviceKind.DESKTOP, DeviceKind.ALL_IN_ONE, DeviceKind.LAPTOP);
            case ALL_IN_ONE -> List.of(DeviceKind.ALL_IN_ONE, DeviceKind.DESKTOP, DeviceKind.LAPTOP);
            case TABLET, SMARTPHONE, SCREEN, PRINTER, MULTIFUNCTION, SERVER, NETWORK, OTHER -> List.of(kindWanted());
        };
    }

    /** Whether a person may decide it: what serves, and the kind asked for even where the rule would not give it. */
    public boolean maySuit(DeviceKind kind) {
        return servedBy().contains(kind) || kind == kindWanted();
    }

    private static boolean isMobile(DeviceKind kind) {
        return switch (kind) {
            case LAPTOP, TABLET, SMARTPHONE -> true;
            case DESKTOP, ALL_IN_ONE, SCREEN, PRINTER, MULTIFUNCTION, SERVER, NETWORK, OTHER -> false;
        };
    }
}
