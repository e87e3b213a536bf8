package fr.boucle.gateway.pages;

import org.jspecify.annotations.Nullable;

/** The one name under which every page tells that a device is ready. */
public final class Readiness {
    private Readiness() {}

    /** « Reconditionné » where the workshop tested every function and none fails, else « testé »; none of any other event. */
    public static @Nullable String of(@Nullable String event, boolean refurbished) {
        if (!"DeviceReady".equals(event)) {
            return null;
        }
        return refurbished ? "refurbished" : "tested";
    }
}
