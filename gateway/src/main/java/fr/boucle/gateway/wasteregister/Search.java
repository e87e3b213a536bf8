package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What someone looks for in the register: days, register, code, a line's number, and from where the page goes on. */
record Search(String from, String to, String type, String code, String number, String after) {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    static Search of(Visitor visitor) {
        return new Search(
                asked(visitor, "du", DAY),
                asked(visitor, "au", DAY),
                asked(visitor, "sens", String.join("|", Previews.TYPES)),
                asked(visitor, "code", "[0-9 ]{2,8}\\*?"),
                asked(visitor, "ligne", "[A-Za-z0-9_./-]{1,36}"),
                asked(visitor, "apres", "[0-9a-f_-]{36,50}"));
    }

    Form form() {
        return new Form(Map.of("du", from, "au", to, "sens", type, "code", code, "ligne", number));
    }

    /** As the service is asked: the newest line first. */
    String query() {
        String asked =
                pairs("from", from, "to", to, "type", type, "wasteCode", code, "publicId", number, "after", after);
        return "/lines?limit=9&newestFirst=true" + (asked.isEmpty() ? "" : "&" + asked);
    }

    /** The address of the page that goes on after a line. */
    String after(Line last) {
        String place = number.isEmpty() ? last.lineDate() + "_" + last.lineId() : last.lineId();
        return "/registre?" + pairs("du", from, "au", to, "sens", type, "code", code, "ligne", number, "apres", place);
    }

    private static String pairs(String... namesAndValues) {
        return Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
                .filter(i -> !namesAndValues[i + 1].isEmpty())
                .map(i -> namesAndValues[i] + "=" + Visitor.encoded(namesAndValues[i + 1]))
                .collect(Collectors.joining("&"));
    }

    private static String asked(Visitor visitor, String parameter, String pattern) {
        return visitor.asked(parameter).filter(value -> value.matches(pattern)).orElse("");
    }
}
