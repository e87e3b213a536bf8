package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reset of a phone or tablet by its maker's menu, of another computer by its system's, with what the technician saw. */
final class Reset {
    private static final List<String> SEEN =
            List.of("accountsRemoved", "encryptionSeen", "locksOff", "restartedToSetup");

    /** Its main version stands first: 16.7.2 is 16, « Android 13 » is 13. */
    private static final Pattern VERSION = Pattern.compile("(?:[\\p{L} ]{0,20}\\s)?(\\d{1,3})(?:[.,].{0,20})?");

    /** Where what the service misses of a reset stands on the form. */
    static final Map<String, String> PLACES = Map.of(
            "/reset/version", "version",
            "/reset/accountsRemoved", "vu",
            "/reset/encryptionSeen", "vu",
            "/reset/locksOff", "vu",
            "/reset/restartedToSetup", "vu",
            "/reset/memoryCard", "carte",
            "/reset/simCard", "sim");

    private Reset() {}

    static Map<String, Object> of(Form form, Page page) {
        Map<String, Object> reset = new HashMap<>(Map.of("system", form.text("systeme")));
        if (!form.isEmpty("version")) {
            Matcher version = VERSION.matcher(form.text("version").strip());
            if (version.matches()) {
                reset.put("version", Integer.valueOf(version.group(1)));
            } else {
                page.fault("version", "Écrivez la version principale en chiffres, par exemple 13.");
            }
        }
        SEEN.forEach(what -> reset.put(what, form.has("vu", what)));
        reset.putAll(CardForm.said(form));
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
