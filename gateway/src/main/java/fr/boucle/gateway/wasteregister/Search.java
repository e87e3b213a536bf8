package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import java.util.Map;

/** What someone looks for in the register: days, register, code, a line's number, and from where the page goes on. */
record Search(String from, String to, String type, String code, String number, String after) {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    static Search of(Visitor visitor) {
        return new Search(
                Address.asked(visitor, "du", DAY),
                Address.asked(visitor, "au", DAY),
                Address.asked(visitor, "sens", String.join("|", Previews.TYPES)),
                Address.asked(visitor, "code", "[0-9 ]{2,8}\\*?"),
                Address.asked(visitor, "ligne", "[A-Za-z0-9_./-]{1,36}"),
                Address.asked(visitor, "apres", "[0-9a-f_-]{36,50}"));
    }

    Form form() {
        return new Form(Map.of("du", from, "au", to, "sens", type, "code", code, "ligne", number));
    }

    /** As the service is asked: the newest line first. */
    String query() {
        return Address.of(
                "/lines?limit=9&newestFirst=true",
                "from",
                from,
                "to",
                to,
                "type",
                type,
                "wasteCode",
                code,
                "publicId",
                number,
                "after",
                after);
    }

    /** The address of the page that goes on after a line. */
    String after(Line last) {
        String place = number.isEmpty() ? last.lineDate() + "_" + last.lineId() : last.lineId();
        return Address.of(
                "/registre", "du", from, "au", to, "sens", type, "code", code, "ligne", number, "apres", place);
    }
}
