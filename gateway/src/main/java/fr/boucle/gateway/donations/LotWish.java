package fr.boucle.gateway.donations;

import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an association looks for among the published lots, as it wrote it in the address. */
final class LotWish {
    private static final List<String> KINDS =
            List.of("LAPTOP", "DESKTOP", "ALL_IN_ONE", "TABLET", "SMARTPHONE", "SCREEN", "PRINTER", "SERVER");
    private static final List<String> CONDITIONS = List.of("WORKING", "TO_REPAIR", "BROKEN");

    private LotWish() {}

    static String query(Visitor visitor) {
        String commune = visitor.asked("pres")
                .filter(code -> code.matches("[0-9][0-9AB][0-9]{3}"))
                .orElse("");
        return part("kind", visitor.asked("nature").filter(KINDS::contains))
                + part("condition", visitor.asked("etat").filter(CONDITIONS::contains))
                + part("q", visitor.asked("q").filter(text -> !text.isBlank()))
                + part("near", Optional.of(commune).filter(code -> !code.isEmpty()))
                + part("withinKm", visitor.asked("km").filter(km -> !commune.isEmpty() && km.matches("[0-9]{1,4}")));
    }

    private static String part(String name, Optional<String> value) {
        return value.map(text -> "&" + name + "=" + Visitor.encoded(text)).orElse("");
    }

    static Form typed(Visitor visitor) {
        return new Form(Map.of(
                "nature", visitor.asked("nature").orElse(""),
                "etat", visitor.asked("etat").orElse(""),
                "q", visitor.asked("q").orElse(""),
                "pres", visitor.asked("pres").orElse(""),
                "km", visitor.asked("km").orElse("")));
    }
}
