package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.session.Form;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An answer of another page, on its way in a hidden field. */
public record Kept(String name, String value) {
    private static final Set<String> NOT_KEPT = Set.of("jeton", "etape", "vers");

    static List<Kept> of(Form form, OwnStep step) {
        return new TreeSet<>(form.fields().keySet())
                .stream()
                        .filter(name ->
                                !NOT_KEPT.contains(name) && !step.fields().contains(name))
                        .flatMap(name -> form.all(name).stream().map(value -> new Kept(name, value)))
                        .toList();
    }
}
