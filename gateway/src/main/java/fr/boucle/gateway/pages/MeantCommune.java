package fr.boucle.gateway.pages;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.references.Commune;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;

/** The commune that staff mean: of several of one name the one that the territory serves, or the one they then choose. */
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
    record Named(String communeCode, boolean served) {}

    /** Its INSEE code; else nothing, and the page says what would do, or asks which. */
    public String code(Visitor visitor, Page page, Form form, String field) {
        List<Commune> found = CommuneField.found(form.text(field));
        if (found.size() < 2) {
            return CommuneField.code(page, form, field);
        }
        String chosen = form.text(field + WHICH);
        if (found.stream().anyMatch(one -> one.code().equals(chosen))) {
            return chosen;
        }
        List<Named> named = calls.list(
                visitor, Service.REDISTRIBUTION, "/communes?q=" + Visitor.encoded(form.text(field)), Named.class);
        List<Named> served = named.stream().filter(Named::served).toList();
        if (served.size() == 1 && named.size() < LISTED) {
            return served.getFirst().communeCode();
        }
        found.forEach(one -> page.offered(field).put(one.code(), one.nameAndCode()));
        page.fault(field, "Plusieurs communes sont possibles : choisissez la bonne.");
        return "";
    }
}
