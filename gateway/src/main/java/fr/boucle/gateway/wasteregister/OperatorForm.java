package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages of an operator send to the service: always the whole, since a proof is never recorded without its operator. */
final class OperatorForm {
    /** Where on the forms a refusal belongs. */
    static final Map<String, String> PLACES = Map.of(
            "/name", "nom",
            "/siret", "siret",
            "operator-siret-taken", "siret",
            "/address", "adresse",
            "/postalCode", "postal",
            "/city", "ville",
            "/kinds", "metiers",
            "/proofs/*/number", "numero",
            "/proofs/*/validFrom", "debut",
            "/proofs/*/validUntil", "fin");

    private OperatorForm() {}

    /** The page of a form of an operator, with what it minds itself: the service is asked all the same, and tells the rest at once. */
    static Page checked(Page page, Form form) {
        Page checked = page.typed(form).places(PLACES).needs("metiers", "fin");
        boolean dated = !form.isEmpty("debut") && !form.isEmpty("fin");
        if (dated && form.text("fin").compareTo(form.text("debut")) < 0) {
            checked.fault("fin", "Une preuve ne finit pas avant son début : remettez ses jours dans l'ordre.");
        }
        return checked;
    }

    /** A new operator; the proofs chosen share the one number and the dates typed below them. */
    static Map<String, Object> whole(Form form) {
        List<Map<String, Object>> proofs =
                form.all("preuves").stream().map(kind -> proof(kind, form)).toList();
        return identity(form, proofs);
    }

    /** Another name, place or trade; the proofs stay. */
    static Map<String, Object> changed(Form form, Operator known) {
        return identity(form, proofs(known, "", ""));
    }

    /** One more proof; one of the same kind and number is replaced, so that its days can be put right. */
    static Map<String, Object> proven(Form form, Operator known) {
        List<Map<String, Object>> proofs = proofs(known, form.text("preuve"), form.text("numero"));
        proofs.add(proof(form.text("preuve"), form));
        return new HashMap<>(Map.of(
                "name", known.name(),
                "siret", String.valueOf(known.siret()),
                "address", String.valueOf(known.address()),
                "postalCode", String.valueOf(known.postalCode()),
                "city", String.valueOf(known.city()),
                "kinds", known.kinds(),
                "proofs", proofs));
    }

    private static Map<String, Object> identity(Form form, List<Map<String, Object>> proofs) {
        return new HashMap<>(Map.of(
                "name", form.text("nom"),
                "siret", form.text("siret").replace(" ", ""),
                "address", form.text("adresse"),
                "postalCode", form.text("postal"),
                "city", form.text("ville"),
                "kinds", form.all("metiers"),
                "proofs", proofs));
    }

    private static List<Map<String, Object>> proofs(Operator known, String kind, String number) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Operator.Proof proof : known.proofs()) {
            if (!kind.equals(proof.kind()) || !number.equals(proof.number())) {
                all.add(Map.of(
                        "kind", String.valueOf(proof.kind()),
                        "number", String.valueOf(proof.number()),
                        "validFrom", String.valueOf(proof.validFrom()),
                        "validUntil", String.valueOf(proof.validUntil())));
            }
        }
        return all;
    }

    /** A day that was not told is not sent as if it were. */
    private static Map<String, Object> proof(String kind, Form form) {
        Map<String, Object> proof = form.told(Map.of("debut", "validFrom", "fin", "validUntil"));
        proof.put("kind", kind);
        proof.put("number", form.text("numero"));
        return proof;
    }
}
