package fr.boucle.gateway.pages;

import org.jspecify.annotations.Nullable;

/** The one name under which every page tells that a device is ready. */
public final class Readiness {
    private Readiness() {}

    /**
     * « Reconditionné » where the workshop tested every function and none fails, else « testé »; none of any other event. What was kept
     * before that was told claims neither.
     */
    public static @Nullable String of(@Nullable String event, @Nullable Boolean refurbished) {
        if (!"DeviceReady".equals(event)) {
            return null;
        }
        if (refurbished == null) {
            return "untold";
        }
        return refurbished ? "refurbished" : "tested";
    }
}
