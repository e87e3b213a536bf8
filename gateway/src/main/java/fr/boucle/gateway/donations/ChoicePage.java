package fr.boucle.gateway.donations;

import fr.boucle.gateway.session.Form;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one stands among the devices that a draft may be made of. The form itself remembers it, as each of these pages answers one
 * and keeps what is ticked.
 *
 * @param here where this page begins, empty for the list's beginning
 * @param before where those before it began, the first page's first
 */
public record ChoicePage(String here, List<String> before) {
    static final ChoicePage FIRST = new ChoicePage("", List.of());

    private static final String START = "-";
    private static final String AND = "~";

    /** The page that this form was sent from. */
    static ChoicePage of(Form form) {
        return new ChoicePage(
                form.text("ici"),
                form.isEmpty("avant") ? List.of() : List.of(form.text("avant").split(AND)));
    }

    /** The page that its button leads to: the next one, the one before, or for another filter the first. */
    static ChoicePage after(Form form) {
        ChoicePage left = of(form);
        if (!form.isEmpty("apres")) {
            Stream<String> passed =
                    Stream.concat(left.before.stream(), Stream.of(left.here.isEmpty() ? START : left.here));
            return new ChoicePage(form.text("apres"), passed.toList());
        }
        return form.isEmpty("retour") || left.before.isEmpty() ? FIRST : left.back();
    }

    /** As the form keeps it. */
    public String kept() {
        return String.join(AND, before);
    }

    private ChoicePage back() {
        String last = before.getLast();
        return new ChoicePage(last.equals(START) ? "" : last, before.subList(0, before.size() - 1));
    }
}
