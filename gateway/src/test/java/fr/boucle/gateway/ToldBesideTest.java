package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a service minds stands beside what a page itself minds: each at its field, each once. */
class ToldBesideTest extends KeeperForms {
    @Test
    void a_container_filled_by_no_number_tells_what_it_cannot_hold() {
        String full = """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","status":422,"title":"x","detail":"y","errors":[
                {"pointer":"/quantity","detail":"must not be null","slug":"invalid-fields"},
                {"pointer":"/massGrams","detail":"The container takes 20 g more.","slug":"container-full"}]}""";
        upstream.below("POST " + BASE + "/containers/" + ID + "1/", 422, "application/problem+json", full);
        upstream.below("PUT " + BASE + "/containers/" + ID + "1/", 422, "application/problem+json", full);
        for (String deed : List.of("ajout", "comptage")) {
            assertThat(told(
                            "/dechets/conteneurs/" + ID + "1/" + deed,
                            Map.of("nombre", "", "masse", "500", "intention", ID + "5-a-" + ID + "1")))
                    .as(deed)
                    .contains("Écrivez un nombre entier", "Le conteneur ne peut pas contenir autant")
                    .contains("Il y a 2 réponses à corriger");
        }
        assertThat(upstream.received("PUT " + BASE + "/containers/").getLast().body())
                .contains("500000")
                .doesNotContain("quantity");
    }

    @Test
    void a_correction_without_its_explanation_tells_what_else_is_minded() {
        upstream.json("GET " + BASE + "/fields", """
                [{"group":"TRANSPORT","label":"Qui transporte","fields":[{"key":"transporter1CompanyName",
                "label":"Transporteur n°1 : raison sociale","column":"c","kind":"string","required":false}]}]""");
        upstream.json("GET " + BASE + "/lines/" + ID + "9", """
                {"lineId":"%s9","organisationId":"%s1","registerType":"OUTGOING_WASTE","publicId":"S-1","version":1,"massGrams":21000,"fields":{}}""".formatted(ID, ID));
        upstream.below("POST " + BASE + "/lines/" + ID + "9/", 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","status":422,"title":"x","detail":"y","errors":[
                {"pointer":"/explanation","detail":"must not be blank","slug":"invalid-fields"},
                {"pointer":"/massGrams","detail":"must be greater than or equal to 1","slug":"invalid-fields"},
                {"pointer":"/fields/transporter1CompanyName","detail":"La preuve a pris fin.","slug":"line-not-acceptable"},
                {"pointer":"/bsdNumber","detail":"x","slug":"consignment-note-missing"}]}""");
        assertThat(told(
                        "/registre/lignes/" + ID + "9/correction",
                        Map.of(
                                "masse",
                                "0",
                                "explication",
                                "\u00a0",
                                "c-transporter1CompanyName",
                                "Premier",
                                "version",
                                "1")))
                .contains("Expliquez la correction", "La preuve a pris fin.", "1 g au moins")
                .contains("Un déchet dangereux part avec son bordereau")
                .doesNotContain("Une réponse est nécessaire")
                .contains("Il y a 4 réponses à corriger");
    }

    @Test
    void a_day_that_is_none_is_asked_for_and_a_blank_that_nobody_sees_is_none() {
        upstream.below("PUT " + BASE + "/collections/", 400, "application/problem+json", """
                {"type":"/problems/malformed-request","slug":"malformed-request","status":400,"title":"x","detail":"y","errors":[
                {"pointer":"/nextOn","detail":"“nextOn” is a date such as 2026-11-23."}]}""");
        assertThat(told("/dechets/collectes", Map.of("collecte", ID + "3", "prochaine", "31/02/2027")))
                .contains("id=\"prochaine-faute\">Écrivez un jour. Exemple : 30/06/2027.");
        assertThat(told("/dechets/conteneurs", Map.of("conteneur", ID + "1", "lieu", "\u00a0\u00ad\u2060\u2800")))
                .contains("Dites où est ce conteneur");
    }

    @Test
    void what_is_missing_is_told_once() {
        upstream.json("GET " + BASE + "/anomalies/MASS_OUTLIER", "[]");
        upstream.below(
                "PUT " + BASE + "/anomalies/MASS_OUTLIER/cases/" + ID + "1/", 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","status":422,"title":"x","detail":"y","errors":[
                {"pointer":"/explanation","detail":"size must be between 3 and 1000"},
                {"pointer":"/explanation","detail":"must not be blank"}]}""");
        assertThat(told("/registre/anomalies/MASS_OUTLIER/cas/" + ID + "1", Map.of("explication", "")))
                .contains("Une réponse est nécessaire")
                .doesNotContain("1 000 signes", "Il y a 2 réponses");
    }
}
