package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is typed of a part that comes out of a device or goes into it, and kept while its cards are answered. */
public final class PartForms {
    public static final List<String> FITTED = List.of("piece", "ancienne", "grammes-ancienne", "chimie");
    private static final List<String> TAKEN = List.of("nature", "grammes", "serie");

    private PartForms() {}

    static Form asked(Visitor visitor) {
        Map<String, Object> typed = new HashMap<>();
        fields().forEach(field -> visitor.asked(field).ifPresent(value -> typed.put(field, value)));
        return new Form(typed);
    }

    /** The page again, with what was typed. */
    static String kept(UUID id, Form form) {
        return fields().filter(field -> !form.isEmpty(field))
                .map(field -> "&" + field + "=" + Visitor.encoded(form.text(field)))
                .collect(Collectors.joining("", "/etabli/" + id + "/pieces?fait=disques", "#recuperer"));
    }

    private static Stream<String> fields() {
        return Stream.concat(FITTED.stream(), TAKEN.stream());
    }

    /** What becomes of the part that the new one replaces. */
    static Map<String, Object> replaced(Form form, Page page) {
        String destination = form.text("ancienne");
        if (destination.isEmpty()) {
            page.fault("ancienne", "Dites ce que devient l'ancienne pièce, ou qu'il n'y en avait pas.");
        }
        Map<String, Object> old = new HashMap<>(Map.of("destination", destination));
        if (destination.equals("WASTE") || destination.equals("KEPT")) {
            old.put("massGrams", Measures.grams(form, page, "grammes-ancienne"));
        }
        if (destination.equals("WASTE") && !form.isEmpty("chimie")) {
            old.put("chemistry", form.text("chimie"));
        }
        return old;
    }

    static Map<String, Object> taken(Form form, Page page) {
        Map<String, Object> content =
                new HashMap<>(Map.of("kind", form.text("nature"), "massGrams", Measures.grams(form, page, "grammes")));
        if (form.text("nature").equals("MEDIUM")) {
            content.put("mediumSerial", form.text("serie"));
        }
        return content;
    }
}
