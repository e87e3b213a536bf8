package fr.boucle.gateway.pages;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commune that people mean: of several of one name the one that the territory serves, or the one they then choose. */
@Singleton
public class MeantCommune {
    /** What the field is called that tells which of several. */
    static final String WHICH = "-laquelle";

    private static final int LISTED = 10;

    private final ServiceCalls calls;

    MeantCommune(ServiceCalls calls) {
        this.calls = calls;
    }

    /** A commune, and whether the territory serves it. */
    @Serdeable
    public record Named(String communeCode, String name, boolean served) {
        /** With its département, by which people tell it from another of its name. */
        public String place() {
            return communeCode.isEmpty() ? name : name + " (" + Commune.departementOf(communeCode) + ")";
        }

        boolean is(Commune commune) {
            return commune.code().equals(communeCode);
        }
    }

    /** Those that what was typed may mean, the served ones first. */
    public List<Named> named(Visitor visitor, String typed) {
        return typed.length() < 2
                ? List.of()
                : calls.list(visitor, Service.REDISTRIBUTION, "/communes?q=" + Visitor.encoded(typed), Named.class);
    }

    /** The one that needs no question: the only one, or the only served one, unless its name goes on after what was typed. */
    public static Optional<Named> meant(String typed, List<Named> named) {
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        List<Named> served = named.stream().filter(Named::served).toList();
        return served.size() == 1
                        && named.size() < LISTED
                        && CommuneField.found(typed).stream().anyMatch(served.getFirst()::is)
                ? Optional.of(served.getFirst())
                : Optional.empty();
    }

    /** Whether others have this name too. */
    public static boolean isOneOfSeveral(String name) {
        return CommuneField.found(name).size() > 1;
    }

    /** The same where a lot can be composed without: the shipped communes are enough while nobody answers. */
    private List<Named> helped(Visitor visitor, String typed) {
        try {
            return named(visitor, typed);
        } catch (Unavailable | Refused notNow) {
            return List.of();
        }
    }

    /** Its INSEE code; else nothing, and the page says what would do, or asks which. */
    public String code(Visitor visitor, Page page, Form form, String field) {
        String typed = form.text(field);
        List<Commune> found = CommuneField.found(typed);
        if (found.size() < 2 && Communes.shipped().longer(typed).isEmpty()) {
            return CommuneField.code(page, form, field);
        }
        List<Named> named = helped(visitor, typed);
        if (named.isEmpty() || found.size() == 1 && named.stream().noneMatch(one -> one.is(found.getFirst()))) {
            return CommuneField.code(page, form, field);
        }
        String chosen = form.text(field + WHICH);
        Stream<String> codes =
                Stream.concat(found.stream().map(Commune::code), named.stream().map(Named::communeCode));
        if (codes.anyMatch(chosen::equals)) {
            return chosen;
        }
        return meant(typed, named).map(Named::communeCode).orElseGet(() -> {
            named.forEach(
                    one -> page.offered(field).put(one.communeCode(), one.name() + " (" + one.communeCode() + ")"));
            page.fault(field, "Plusieurs communes sont possibles : choisissez la bonne.");
            return "";
        });
    }
}
