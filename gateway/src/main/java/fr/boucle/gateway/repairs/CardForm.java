package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a form says of the memory card and the SIM card: each answer that was given, a blank says nothing. */
final class CardForm {
    /** Where a refusal of them belongs, of one device or of many. */
    static final Map<String, String> PLACES = Map.of(
            "cards-unsaid", "carte",
            "/cards/memoryCard", "carte",
            "/cards/simCard", "sim",
            "/terms/cards/memoryCard", "carte",
            "/terms/cards/simCard", "sim");

    private CardForm() {}

    static Page page(Visitor visitor) {
        return Bench.page(visitor).places(PLACES);
    }

    static Map<String, Object> said(Form form) {
        return form.told(Map.of("carte", "memoryCard", "sim", "simCard"));
    }

    /** What a look into its slots tells the service. */
    static Map<String, Object> seen(Form form) {
        return Map.of("media", List.of(), "cards", said(form));
    }

    /** Whether somebody looked, and no card is left inside. */
    static boolean isClear(Form form) {
        return said(form).size() == 2 && !"STAYS".equals(form.text("carte"));
    }

    /** The same of what becomes waste. */
    static void add(Map<String, Object> content, Form form) {
        Map<String, Object> cards = said(form);
        if (!cards.isEmpty()) {
            content.put("cards", cards);
        }
    }

    /** What goes into stock, with what is said of its cards where anything is. */
    static Map<String, Object> leaving(Form form) {
        Map<String, Object> leaving = new HashMap<>(Map.of("accessories", form.all("accessoires")));
        add(leaving, form);
        return leaving;
    }
}
