package fr.boucle.gateway.wasteregister;

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

    /** A new operator; the proofs chosen share the one number and the dates typed below them. */
    static Map<String, Object> whole(Form form) {
        List<Map<String, String>> proofs =
                form.all("preuves").stream().map(kind -> proof(kind, form)).toList();
        return identity(form, proofs);
    }

    /** Another name, place or trade; the proofs stay. */
    static Map<String, Object> changed(Form form, Operator known) {
        return identity(form, proofs(known, "", ""));
    }

    /** One more proof; one of the same kind and number is replaced, so that its days can be put right. */
    static Map<String, Object> proven(Form form, Operator known) {
        List<Map<String, String>> proofs = proofs(known, form.text("preuve"), form.text("numero"));
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

    private static Map<String, Object> identity(Form form, List<Map<String, String>> proofs) {
        return new HashMap<>(Map.of(
                "name", form.text("nom"),
                "siret", form.text("siret").replace(" ", ""),
                "address", form.text("adresse"),
                "postalCode", form.text("postal"),
                "city", form.text("ville"),
                "kinds", form.all("metiers"),
                "proofs", proofs));
    }

    private static List<Map<String, String>> proofs(Operator known, String kind, String number) {
        List<Map<String, String>> all = new ArrayList<>();
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

    private static Map<String, String> proof(String kind, Form form) {
        return Map.of(
                "kind", kind,
                "number", form.text("numero"),
                "validFrom", form.text("debut"),
                "validUntil", form.text("fin"));
    }
}
