package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commune a household means, by its name, its postal code or its INSEE code. */
@Singleton
public class Communes {
    private final ServiceCalls calls;

    Communes(ServiceCalls calls) {
        this.calls = calls;
    }

    /** A commune. */
    @Serdeable
    public record Commune(String communeCode, String name) {}

    /** What was meant: the form with it (with none where there is none), or several to choose from. */
    record Search(Form form, List<Commune> found) {
        boolean isOpen() {
            return !found.isEmpty();
        }
    }

    Search search(Visitor visitor, Form form) {
        String typed = form.text("lieu");
        List<Commune> found = typed.length() < 2
                ? List.of()
                : calls.list(visitor, Service.REDISTRIBUTION, "/communes?q=" + Visitor.encoded(typed), Commune.class);
        Optional<Commune> meant = found.size() == 1
                ? Optional.of(found.getFirst())
                : found.stream()
                        .filter(one -> form.has("commune", one.communeCode()))
                        .findFirst();
        if (meant.isPresent()) {
            return new Search(with(form, meant.get()), List.of());
        }
        return found.isEmpty() ? new Search(with(form, new Commune("", typed)), List.of()) : new Search(form, found);
    }

    private static Form with(Form form, Commune commune) {
        Map<String, Object> fields = new HashMap<>(form.fields());
        fields.put("commune", commune.communeCode());
        fields.put("lieu", commune.name());
        return new Form(fields);
    }
}
