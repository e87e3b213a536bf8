package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.session.Form;
import java.util.List;
import java.util.TreeSet;

/** An answer that goes along with the last button, so that the same sent twice is the same request. */
public record Kept(String name, String value) {
    static List<Kept> of(Form form) {
        return new TreeSet<>(form.fields().keySet())
                .stream()
                        .flatMap(name -> form.all(name).stream().map(value -> new Kept(name, value)))
                        .toList();
    }
}
