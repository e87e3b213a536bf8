package fr.boucle.donations.reading;

import fr.boucle.references.MemoryRule;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Mass;

/** What donations knows of a kind of device. */
public final class KindFacts {
    private KindFacts() {}

    /** The mass that is used until somebody weighs it: medians of public data sets, in whole grams. */
    public static Mass referenceMass(DeviceKind kind) {
        return new Mass(
                switch (kind) {
                    case LAPTOP -> 1_650;
                    case DESKTOP -> 5_260;
                    case ALL_IN_ONE -> 8_000;
                    case TABLET -> 730;
                    case SMARTPHONE -> 170;
                    case SCREEN -> 5_730;
                    case PRINTER -> 12_000;
                    case MULTIFUNCTION -> 20_000;
                    case SERVER -> 22_200;
                    case NETWORK -> 1_500;
                    case OTHER -> 1_000;
                });
    }

    /** Whether such a device may have a medium of its own even when the inventory names none: a printer its jobs, a router its settings. */
    public static boolean holdsData(DeviceKind kind) {
        return MemoryRule.of(kind, null) != MemoryRule.NEVER;
    }
}
