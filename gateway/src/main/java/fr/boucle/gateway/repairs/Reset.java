package fr.boucle.gateway.repairs;

import fr.boucle.gateway.session.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reset of a phone or tablet by its maker's menu, of another computer by its system's, with what the technician saw. */
final class Reset {
    private static final List<String> SEEN =
            List.of("accountsRemoved", "encryptionSeen", "locksOff", "restartedToSetup");

    private Reset() {}

    static Map<String, Object> of(Form form) {
        Map<String, Object> reset = new HashMap<>(Map.of("system", form.text("systeme")));
        if (!form.isEmpty("version")) {
            reset.put("version", form.number("version"));
        }
        SEEN.forEach(what -> reset.put(what, form.has("vu", what)));
        return Map.of(
                "method",
                form.isEmpty("moyen") ? "PHONE_RESET" : "SYSTEM_RESET",
                "level",
                "PURGE",
                "tool",
                "Menu du fabricant",
                "verified",
                form.has("vu", "restartedToSetup"),
                "reset",
                reset);
    }
}
