package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a structure asks for a place of its own: asked, decided, prepared, handed over, kept or given back. */
class StructurePagesTest {
    private static final String ASK = "POST /api/redistribution/endowments";
    private static final String WAITS = "/dotations/S7K2M9Q5";
    private static final String ON_ITS_WAY = "/dotations/S7K2M9Q4";
    private static final String HAD = "/dotations/S7K2M9Q6";

    private static Territory territory;
    private static HttpReader member;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member();
        territory.upstream.on(ASK, 201, "application/json", "{\"reference\":\"S7K2M9Q5\"}");
        member = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static String page(String path) {
        return member.get(path).body().replace("\u00a0", " ");
    }

    private static String sent(String operation) {
        return territory.upstream.received(operation).getLast().body();
    }

    private static String post(String form, String to, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("jeton", HttpReader.token(member.get(form)));
        return member.post(to, all).body().replace("\u00a0", " ");
    }

    @Test
    void a_structure_asks_in_numbers_and_words_and_is_told_what_is_missing() {
        assertThat(page("/dotations/nouvelle"))
                .contains("au plus 20 %", "3 possibles aujourd’hui", "Lieu numérique", "Matériel de réseau");
        Map<String, String> fields = new HashMap<>(Map.of("cle", ID + "1", "lieu", "SHELTER", "commune", "44184"));
        assertThat(post("/dotations/nouvelle", "/dotations/nouvelle", fields))
                .contains("Écrivez au moins un nombre d’appareils", "Dites qui répond des appareils");
        fields.putAll(Map.of(
                "LAPTOP",
                "4",
                "SCREEN",
                "0",
                "besoins",
                "Six chambres",
                "responsable",
                "La cheffe",
                "mois",
                "24",
                "courriel",
                "accueil@maison.example"));
        assertThat(post("/dotations/nouvelle", "/dotations/nouvelle", fields))
                .contains("La demande est envoyée à la commission", "Maison du Port");
        assertThat(sent(ASK))
                .contains(
                        "\"communeCode\":\"44184\"",
                        "\"place\":\"SHELTER\"",
                        "\"keptMonths\":24",
                        "\"replyTo\":\"accueil@maison.example\"")
                .contains("\"kind\":\"LAPTOP\"", "\"number\":4")
                .doesNotContain("SCREEN");
    }

    @Test
    void a_person_decides_a_smaller_number_or_refuses_with_a_reason() {
        String decide = "PUT " + StructureDay.API + "S7K2M9Q5/decision";
        territory.upstream.json(decide, "{\"reference\":\"S7K2M9Q5\",\"state\":\"ACCEPTED\"}");
        assertThat(page(WAITS))
                .contains("href=\"" + WAITS + "/decision\"", "Six chambres", "action=\"" + WAITS + "/retrait\"");
        assertThat(page(WAITS + "/decision"))
                .contains("4 demandés, 3 possibles aujourd’hui", "name=\"LAPTOP\" value=\"3\"");
        String form = WAITS + "/decision";
        assertThat(post(form, form, Map.of("version", "\"0\"", "decision", "REFUSED", "explication", "Au printemps")))
                .contains("Choisissez la raison du refus");
        assertThat(post(
                        form,
                        form,
                        Map.of("version", "\"0\"", "decision", "ACCEPTED", "LAPTOP", "3", "explication", "Trois")))
                .contains("La décision est enregistrée");
        assertThat(sent(decide))
                .contains("\"outcome\":\"ACCEPTED\"", "\"kind\":\"LAPTOP\"", "\"number\":3")
                .doesNotContain("reasonCode");
        assertThat(post(
                        form,
                        form,
                        Map.of(
                                "version", "\"0\"",
                                "decision", "REFUSED",
                                "raison", "HOUSEHOLDS_FIRST",
                                "explication", "Au printemps")))
                .contains("La décision est enregistrée");
        assertThat(sent(decide)).contains("\"reasonCode\":\"HOUSEHOLDS_FIRST\"").doesNotContain("granted");
    }

    @Test
    void the_workshop_prepares_its_own_and_hands_them_over_with_a_receipt() {
        String prepare = "PUT /api/redistribution/reservations/" + ID + "5/preparation";
        String handOver = "PUT " + StructureDay.API + "S7K2M9Q4/hand-over";
        territory.upstream.on(prepare, 204, "application/json", "").json(handOver, "{\"delivered\":2}");
        assertThat(page(ON_ITS_WAY)).contains("Nos appareils sont préparés", "Remettre à la structure", "/recu.pdf");
        assertThat(post(ON_ITS_WAY, ON_ITS_WAY + "/preparation", Map.of())).contains("Les appareils sont prêts");
        assertThat(territory.upstream.received(prepare)).hasSize(1);
        assertThat(post(ON_ITS_WAY, ON_ITS_WAY + "/remise", Map.of())).contains("La remise est enregistrée");
        assertThat(member.get(ON_ITS_WAY + "/recu.pdf").headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"recu-S7K2M9Q4.pdf\"");
        String release = "PUT /api/redistribution/reservations/" + ID + "5/release";
        territory.upstream.on(release, 204, "application/json", "");
        assertThat(post(
                        ON_ITS_WAY,
                        ON_ITS_WAY + "/liberation",
                        Map.of("appareil", ID + "5", "raison", "DEVICE_FAULTY")))
                .contains("revient en stock, ou à l’établi");
        assertThat(sent(release)).contains("DEVICE_FAULTY");
    }

    @Test
    void the_structure_keeps_its_devices_gives_some_back_or_takes_back_what_it_asked() {
        for (String noun : List.of("keeping", "return", "withdrawal")) {
            territory.upstream.on("PUT " + StructureDay.API + "S7K2M9Q6/" + noun, 204, "application/json", "");
            territory.upstream.on("PUT " + StructureDay.API + "S7K2M9Q5/" + noun, 204, "application/json", "");
        }
        assertThat(page(ON_ITS_WAY)).doesNotContain("pour de bon");
        assertThat(post(HAD, HAD + "/conservation", Map.of())).contains("la structure garde les appareils");
        assertThat(post(HAD, HAD + "/retour", Map.of("appareils", ID + "7", "raison", "BROKEN_DOWN")))
                .contains("l’atelier reprend les appareils");
        assertThat(sent("PUT " + StructureDay.API + "S7K2M9Q6/return")).contains("BROKEN_DOWN", ID + "7");
        assertThat(post(WAITS, WAITS + "/retrait", Map.of())).contains("La demande est retirée");
    }

    @Test
    void a_refused_structure_has_it_looked_at_by_another_person_and_reads_every_decision() {
        String refused = "/dotations/S7K2M9Q7";
        String deed = "PUT " + StructureDay.API + "S7K2M9Q7/second-look";
        territory.upstream.on(deed, 204, "application/json", "");
        assertThat(page(refused))
                .contains(
                        "Dites combien de personnes",
                        "Le besoin n’est pas établi",
                        "Vous pouvez le demander jusqu’au 11 janvier 2027",
                        "Décision prise",
                        "envoyée");
        assertThat(post(refused, refused + "/second-examen", Map.of("mots", "Six personnes par soir")))
                .contains("Une autre personne va lire votre demande");
        assertThat(sent(deed)).contains("\"words\":\"Six personnes par soir\"");
        assertThat(page("/dotations/S7K2M9Q8"))
                .contains(
                        "Un refus à revoir",
                        "Vous avez pris la première décision",
                        "20 décembre 2026",
                        "Six personnes par soir");
        assertThat(member.get(ON_ITS_WAY + "/decision.pdf").headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"decision-S7K2M9Q4.pdf\"");
    }

    @Test
    void what_comes_back_soon_is_listed_and_in_the_day_of_the_structure() {
        assertThat(page(HAD)).contains("À rendre au plus tard le", "15 décembre 2026");
        assertThat(page("/dotations?rendre=true&tri=dueOn")).contains("15/12/2026");
        assertThat(territory
                        .upstream
                        .received("GET /api/redistribution/endowments")
                        .getLast()
                        .line())
                .contains("due=true", "sort=dueOn");
        territory.upstream.json("GET /api/donations/differences", "[]");
        for (String role : List.of("mediator", "agent")) {
            territory.member(role);
            assertThat(new HttpReader(territory).get("/jour").body())
                    .contains("Appareils à rendre, ou à garder pour de bon", "href=\"" + ON_ITS_WAY + "\"");
        }
        territory.member();
    }

    @Test
    void what_a_structure_is_promised_leads_from_the_list_of_promises_to_its_own_page() {
        territory.upstream.json("GET /api/redistribution/reservations", """
                [{"reservationId":"%s5","state":"RESERVED","code":"7K4M92A5","requestReference":"S7K2M9Q4","recipient":"STRUCTURE"}]""".formatted(ID));
        territory.upstream.json("GET /api/redistribution/reservations/" + ID + "5", """
                {"reservationId":"%s5","state":"RESERVED","code":"7K4M92A5","requestReference":"S7K2M9Q4","recipient":"STRUCTURE"}""".formatted(ID));
        assertThat(page("/affectations?pour=STRUCTURE")).contains("href=\"" + ON_ITS_WAY + "\"");
        assertThat(territory
                        .upstream
                        .received("GET /api/redistribution/reservations")
                        .getLast()
                        .line())
                .contains("recipient=STRUCTURE");
        assertThat(page("/affectations/" + ID + "5")).contains("Dotation S7K2M9Q4");
    }

    @Test
    void what_waits_of_structures_is_in_the_day_of_who_decides() {
        territory.member("decider");
        assertThat(new HttpReader(territory).get("/jour").body())
                .contains("Dotations de structures à décider", "Maison du Port", WAITS + "/decision");
        territory.member();
    }

    @Test
    void the_steward_changes_the_share_from_a_day_on() {
        assertThat(page("/regles/structures")).contains("au plus 20 %", "Règle 2026-01", "Foyers qui attendent");
        territory.upstream.below("PUT /api/redistribution/references/structure-share/", 200, "application/json", "{}");
        assertThat(post(
                        "/regles/structures",
                        "/regles/structures",
                        Map.of("part", "beaucoup", "jour", "2027-01-01", "raison", "Délibération")))
                .contains("Écrivez un nombre entier");
        assertThat(post(
                        "/regles/structures",
                        "/regles/structures",
                        Map.of("part", "30", "jour", "2027-01-01", "raison", "Délibération")))
                .contains("La part est adoptée");
    }

    @Test
    void a_delivery_to_a_structure_says_so_in_the_passport_and_one_without_a_recipient_is_a_household_s() {
        territory.upstream.json("GET /api/observatory/passports/7K4M92AD", """
                {"code":"7K4M92AD","kind":"LAPTOP","place":"structure","steps":[{"event":"DeviceDelivered","month":"2026-10"},
                {"event":"DeviceReserved","month":"2026-11","facts":{"recipient":"STRUCTURE"}},
                {"event":"DeviceDelivered","month":"2026-11","facts":{"recipient":"STRUCTURE"}}]}""");
        assertThat(page("/a/7K4M92AD"))
                .contains("Gardé par une structure")
                .containsSubsequence(
                        "Confié à un foyer du territoire", "Promis à une structure", "Remis à une structure");
    }
}
