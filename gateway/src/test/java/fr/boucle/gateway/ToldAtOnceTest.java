package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A form that lacks something tells at once what else is wrong with it: its service is asked, and refuses. */
class ToldAtOnceTest extends KeeperForms {
    @Test
    void a_collection_without_containers_tells_of_its_rhythm_day_and_operator_too() {
        upstream.below("PUT " + BASE + "/collections/", 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","status":422,"title":"x","detail":"y","errors":[
                {"pointer":"/containerIds","detail":"must not be empty","slug":"invalid-fields"},
                {"pointer":"/everyWeeks","detail":"must be greater than or equal to 1","slug":"invalid-fields"},
                {"pointer":"/nextOn","detail":"nextOn is later.","slug":"date-not-allowed"},
                {"pointer":"/operatorId","detail":"No receipt.","slug":"proof-lapsed"}]}""");
        assertThat(told(
                        "/dechets/collectes",
                        Map.of(
                                "collecte",
                                ID + "3",
                                "operateur",
                                ID + "8",
                                "semaines",
                                "0",
                                "prochaine",
                                "2020-01-01")))
                .contains("id=\"conteneurs-faute\">Choisissez au moins un conteneur")
                .contains("id=\"semaines-faute\">Cette valeur est trop petite : 1 au moins")
                .contains("id=\"prochaine-faute\">Une collecte est à venir : donnez aujourd'hui ou un jour plus tard")
                .contains("id=\"operateur-faute\">La preuve de cet opérateur n'est pas valable ce jour-là")
                .contains("Il y a 4 réponses à corriger");
    }

    @Test
    void what_is_not_told_is_not_sent_as_if_it_were() {
        upstream.below("PUT " + BASE + "/collections/", 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","status":422,"title":"x","detail":"y","errors":[
                {"pointer":"/nextOn","detail":"must not be null","slug":"invalid-fields"}]}""");
        assertThat(told("/dechets/collectes", Map.of("collecte", ID + "3", "prochaine", "", "semaines", "deux")))
                .contains("Donnez le jour de la prochaine collecte")
                .doesNotContain("Une réponse est nécessaire");
        assertThat(upstream.received("PUT " + BASE + "/collections/").getLast().body())
                .contains("\"everyWeeks\":0")
                .doesNotContain("nextOn", "operatorId");
    }

    @Test
    void a_container_without_a_place_tells_its_bound_in_kilograms() {
        upstream.below("PUT " + BASE + "/containers/", 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","status":422,"title":"x","detail":"y","errors":[
                {"pointer":"/capacityGrams","detail":"must be greater than or equal to 1000"},
                {"pointer":"/place","detail":"must not be blank"}]}""");
        assertThat(told(
                        "/dechets/conteneurs",
                        Map.of("conteneur", ID + "1", "lieu", "", "matiere", "CABLES", "capacite", "0")))
                .contains("id=\"lieu-faute\">Dites où est ce conteneur")
                .contains("id=\"capacite-faute\">Cette valeur est trop petite : 1 kg au moins")
                .contains("Il y a 2 réponses à corriger");
    }

    @Test
    void a_register_is_lent_to_others_alone_until_a_day_that_comes() {
        upstream.json("GET " + BASE + "/readers", """
                [{"organisationId":"%s1","name":"Nous-mêmes","city":"Nantes"},{"organisationId":"%s4","name":"Un autre","city":"Nantes"}]""".formatted(ID, ID));
        assertThat(keeper.get("/registre/acces?nom=nantes").body())
                .contains("Un autre")
                .doesNotContain("Nous-mêmes");
        upstream.below("PUT " + BASE + "/delegations/", 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","status":422,"title":"x","detail":"y","errors":[
                {"pointer":"/validUntil","detail":"within the next 366 days"},
                {"pointer":"/readerOrganisationId","detail":"your own"}]}""");
        assertThat(told(
                        "/registre/acces?nom=nantes",
                        Map.of("acces", ID + "2", "organisme", ID + "1", "jour", "2020-01-01")))
                .contains("Donnez un jour d'aujourd'hui à dans un an")
                .contains("C'est votre propre registre, vous le lisez déjà");
        assertThat(told("/registre/acces?nom=nantes", Map.of("acces", ID + "2", "jour", "2020-01-01")))
                .contains("Choisissez une réponse", "Donnez un jour d'aujourd'hui à dans un an");
    }

    @Test
    void an_operator_without_a_trade_tells_of_its_siret_and_its_proof_too() {
        HttpReader steward = new HttpReader(territory.member("steward"));
        upstream.below("PUT " + BASE + "/operators/", 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","status":422,"title":"x","detail":"y","errors":[
                {"pointer":"/siret","detail":"14 digits","slug":"invalid-fields"},
                {"pointer":"/kinds","detail":"must not be empty","slug":"invalid-fields"},
                {"pointer":"/proofs/0/number","detail":"must not be blank","slug":"invalid-fields"}]}""");
        Map<String, String> form = new HashMap<>(Map.of(
                "operateur",
                ID + "7",
                "siret",
                "123",
                "preuves",
                "RECEPISSE",
                "debut",
                "2026-02-01",
                "fin",
                "2026-01-01"));
        form.put("jeton", HttpReader.token(steward.get("/operateurs/nouveau")));
        assertThat(plain(steward.post("/operateurs", form).body()))
                .contains("Choisissez au moins un métier", "Un SIRET a 14 chiffres", "id=\"numero-faute\"")
                .contains("Une preuve ne finit pas avant son début")
                .contains("Il y a 4 réponses à corriger");
    }

    @Test
    void signs_alone_are_no_word_and_name_no_machine() {
        upstream.json("GET /api/donations/own-words", "[]");
        upstream.json("GET /api/repairs/bench-machines", "[]");
        assertThat(signs("agent", "/vocabulaire/organisme", "mot", Map.of("sujet", "KIND", "sens", "SCREEN")))
                .contains("id=\"mot-faute\">Écrivez un mot avec des lettres ou des chiffres.");
        assertThat(signs("technician", "/atelier/machines", "nom", Map.of("machine", ID + "2")))
                .contains("id=\"nom-faute\">Écrivez un nom avec des lettres ou des chiffres.");
    }

    private String signs(String role, String address, String field, Map<String, String> others) {
        HttpReader reader = new HttpReader(territory.member(role));
        Map<String, String> form = new HashMap<>(others);
        form.put(field, "???");
        form.put("jeton", HttpReader.token(reader.get(address)));
        return plain(reader.post(address, form).body());
    }

    @Test
    void a_reason_of_two_letters_is_told_as_saying_nothing() {
        String many = "/dechets/tri";
        assertThat(told(many, Map.of("noms", "7K4M92A1", "code", "16 02 14", "motif", "Vu")))
                .contains("« Vu » ne dit pas ce qui a été vu", "value=\"16 02 14\"")
                .doesNotContain("Dites ce qui a été vu");
        assertThat(told(many, Map.of("noms", "7K4M92A1", "code", "16 02 14", "motif", "\u00a0")))
                .contains("Dites ce qui a été vu sur ces éléments.");
    }

    @Test
    void an_unknown_rule_is_a_page_that_is_not_there() {
        assertThat(keeper.get("/registre/anomalies/UNKNOWN").statusCode()).isEqualTo(404);
        assertThat(plain(keeper.get("/registre/anomalies/UNKNOWN").body())).contains("Cette page n'existe pas");
        assertThat(told("/registre/anomalies/UNKNOWN/cas/" + ID + "1", Map.of("explication", "Pesé depuis")))
                .contains("Cette page n'existe pas");
    }

    @Test
    void a_further_transporter_is_named_by_hand() {
        upstream.json("GET " + BASE + "/fields", """
                [{"group":"TRANSPORT","label":"Qui transporte","fields":[%s,%s,%s]}]""".formatted(field(1), field(2), field(3)));
        String fresh = plain(
                keeper.get("/registre/lignes/nouvelle?sens=OUTGOING_WASTE").body());
        assertThat(fresh)
                .contains("value=\"2\">Ajouter un transporteur (n° 2)")
                .doesNotContain("name=\"c-transporter2CompanyName\"", "name=\"transporteurs\"");
        Map<String, String> line =
                new HashMap<>(Map.of("id", ID + "9", "sens", "OUTGOING_WASTE", "c-transporter1CompanyName", "Premier"));
        line.put("ajouter", "2");
        assertThat(told("/registre/lignes/nouvelle", line))
                .as("nothing is written yet, and what was typed stays")
                .contains(
                        "value=\"Premier\"", "name=\"c-transporter2CompanyName\"", "name=\"transporteurs\" value=\"2\"")
                .contains("Ajouter un transporteur (n° 3)")
                .doesNotContain("role=\"alert\"");
        assertThat(upstream.received("PUT " + BASE + "/lines/" + ID + "9")).isEmpty();
        line.remove("ajouter");
        upstream.below("PUT " + BASE + "/lines/", 422, "application/problem+json", """
                {"type":"/problems/line-not-acceptable","slug":"line-not-acceptable","status":422,"title":"x","detail":"y","errors":[
                {"pointer":"/fields/transporter2CompanyName","detail":"Donnez son nom."}]}""");
        assertThat(told("/registre/lignes/nouvelle", line))
                .as("a fault is shown where it is")
                .contains("name=\"c-transporter2CompanyName\"", "Donnez son nom.");
        upstream.below("PUT " + BASE + "/lines/", 422, "application/problem+json", """
                {"type":"/problems/line-not-acceptable","slug":"line-not-acceptable","status":422,"title":"x","detail":"y","errors":[
                {"pointer":"/fields/transporter1CompanyName","detail":"Donnez son nom."}]}""");
        assertThat(told("/registre/lignes/nouvelle", line)).doesNotContain("name=\"c-transporter2CompanyName\"");
        line.putAll(Map.of("transporteurs", "2", "c-transporter2CompanyName", ""));
        assertThat(told("/registre/lignes/nouvelle", line)).contains("name=\"c-transporter2CompanyName\"");
        line.put("c-transporter2CompanyName", "Second");
        line.remove("transporteurs");
        assertThat(told("/registre/lignes/nouvelle", line))
                .contains("value=\"Second\"", "Ajouter un transporteur (n° 3)");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_told() {
        String compared = "/registre/comparaison?autre-du=2026-01-01&autre-au=2026-02-01&du=2026-11-";
        assertThat(keeper.get(compared + "30&au=2026-11-01").body())
                .contains("La première période finit avant son début")
                .doesNotContain("La seconde période", "Première période");
        assertThat(keeper.get(compared + "01&au=2026-11-30").body()).doesNotContain("finit avant son début");
    }

    private static String field(int number) {
        return """
                {"key":"transporter%dCompanyName","label":"Transporteur n°%d : raison sociale","column":"c","kind":"string","required":false}""".formatted(number, number);
    }
}
