package fr.boucle.donations;

import fr.boucle.messaging.EventJson;
import fr.boucle.testkit.Golden;

/** What leaves is the golden file. */
public final class Wire {
    private static final EventJson JSON = A.PART.bean(EventJson.class);

    private Wire() {}

    public static void unchanged(Object event) {
        unchanged(event, "");
    }

    /** The golden files' codes are examples: where their check symbol is not one, the comparison sets them in. */
    public static void unchanged(Object event, String code) {
        String produced = JSON.write(event).replace("\"000000000\"", "\"" + code + "\"");
        Golden.isUnchanged("donations", event.getClass().getSimpleName(), produced);
    }
}
