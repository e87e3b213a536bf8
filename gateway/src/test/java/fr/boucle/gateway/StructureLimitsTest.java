package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the pages of structures offer to whom, and where they say that something cannot be. */
class StructureLimitsTest {
    private static final String AT = "/dotations/S7K2M9Q9";

    private static Territory territory;
    private static HttpReader member;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member();
        member = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static void found(String state, String devices) {
        territory.upstream.json("GET " + StructureDay.API + "S7K2M9Q9", """
                {"reference":"S7K2M9Q9","state":"%s","place":"SHELTER","communeCode":"44184","wanted":[],"own":true,"devices":[%s]}""".formatted(state, devices));
    }

    private static String device(int number, String workshop, String state) {
        return """
                {"reservationId":"%s%d","code":"7K4M92B%d","kind":"LAPTOP","workshopId":"%s","state":"%s"}""".formatted(ID, number, number, workshop, state);
    }

    private static String post(String to, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("jeton", HttpReader.token(member.get(to)));
        return member.post(to, all).body().replace("\u00a0", " ").replace("\u202f", " ");
    }

    @Test
    void a_company_is_told_before_the_form_that_it_gives_and_is_not_led_to_it() {
        territory.of("COMPANY", "agent");
        try {
            HttpReader company = new HttpReader(territory);
            assertThat(company.get("/dotations/nouvelle").body())
                    .contains("Une entreprise donne")
                    .doesNotContain("<select id=\"lieu\"", "name=\"besoins\"");
            assertThat(company.get("/dotations").body()).doesNotContain("href=\"/dotations/nouvelle\"");
            assertThat(company.get("/jour").body()).doesNotContain("href=\"/dotations");
            territory.of("PUBLIC_BODY", "agent");
            HttpReader body = new HttpReader(territory);
            assertThat(body.get("/dotations/nouvelle").body()).contains("name=\"besoins\"");
            assertThat(body.get("/jour").body()).contains("href=\"/dotations\"");
        } finally {
            territory.member();
        }
    }

    @Test
    void a_structure_reads_who_prepares_its_devices_where_they_are_and_until_when_they_are_kept() {
        assertThat(member.get("/dotations/S7K2M9Q4").body().replace("\u00a0", " "))
                .containsSubsequence(
                        "Atelier du Bout du Monde",
                        "3 quai des Salines, 44600 Saint-Nazaire",
                        "02 40 00 00 00",
                        "1 appareil est prêt",
                        "1 appareil est en préparation",
                        "Gardés jusqu’au 18 décembre 2026",
                        "depuis le 18 novembre 2026");
        territory.member("mediator");
        try {
            assertThat(new HttpReader(territory).get("/jour").body().replace("\u00a0", " "))
                    .contains("Appareils promis à votre structure", "1 prêt à chercher");
        } finally {
            territory.member();
        }
    }

    @Test
    void what_is_decided_already_has_no_form_of_decision() {
        assertThat(member.get("/dotations/S7K2M9Q4/decision").uri()).hasPath("/dotations/S7K2M9Q4");
    }

    @Test
    void a_workshop_frees_its_own_devices_alone_and_sees_which_they_are() {
        String others = device(5, "0195b3c0-0000-7000-8000-0000000000ff", "RESERVED");
        String own = device(6, "0195b3c0-0000-7000-8000-000000000001", "RESERVED");
        territory.member("technician");
        try {
            HttpReader technician = new HttpReader(territory);
            found("ACCEPTED", others);
            assertThat(technician.get(AT).body()).doesNotContain(AT + "/liberation", "préparé par votre atelier");
            found("ACCEPTED", others + "," + own);
            assertThat(technician.get(AT).body())
                    .contains("préparé par votre atelier", "<option value=\"" + ID + "6\"")
                    .doesNotContain("<option value=\"" + ID + "5\"");
        } finally {
            territory.member();
        }
    }

    @Test
    void what_was_kept_for_good_can_still_be_given_back() {
        found("ENDED", device(7, "0195b3c0-0000-7000-8000-000000000001", "DELIVERED"));
        assertThat(member.get(AT).body()).contains(AT + "/retour").doesNotContain(AT + "/conservation");
    }

    @Test
    void a_number_beyond_its_bound_is_told_at_its_own_kind() {
        territory.upstream.on("POST /api/redistribution/endowments", 422, "application/problem+json", """
                {"slug":"invalid-fields","status":422,"title":"Fields","detail":"Correct them.",
                "errors":[{"pointer":"/wanted/1/number","detail":"must be less than or equal to 30"}]}""");
        Map<String, String> wish = new HashMap<>(Map.of(
                "cle",
                ID + "1",
                "lieu",
                "SHELTER",
                "commune",
                "44184",
                "LAPTOP",
                "2",
                "SCREEN",
                "31",
                "besoins",
                "Six chambres",
                "responsable",
                "La cheffe"));
        assertThat(post("/dotations/nouvelle", wish))
                .contains("href=\"#SCREEN\"", "30 au plus")
                .doesNotContain("href=\"#LAPTOP\"");
        wish.put("SCREEN", "1000000000");
        assertThat(post("/dotations/nouvelle", wish))
                .contains("999 999 999 au plus")
                .doesNotContain("Écrivez un nombre entier");
    }

    @Test
    void a_share_from_a_day_that_has_passed_is_told_at_its_day_in_french() {
        territory.upstream.below(
                "PUT /api/redistribution/references/structure-share/", 422, "application/problem+json", """
                {"slug":"day-passed","status":422,"title":"Backwards","detail":"Rules do not change backwards.",
                "errors":[{"pointer":"/validFrom","detail":"is today or later"}]}""");
        assertThat(post("/regles/structures", Map.of("part", "30", "jour", "2020-01-01", "raison", "Délibération")))
                .contains("Ce jour est passé", "href=\"#jour\"")
                .doesNotContain("backwards");
    }

    @Test
    void a_share_from_a_day_too_far_away_is_told_at_its_day() {
        territory.upstream.below(
                "PUT /api/redistribution/references/structure-share/", 422, "application/problem+json", """
                {"slug":"day-too-far","status":422,"title":"Too far","detail":"Say a day that comes within ten years.",
                "errors":[{"pointer":"/validFrom","detail":"is not after 2036-12-01"}]}""");
        assertThat(post("/regles/structures", Map.of("part", "30", "jour", "9999-12-31", "raison", "Délibération")))
                .contains("Ce jour est trop loin", "href=\"#jour\"")
                .doesNotContain("within ten years");
    }

    @Test
    void a_commune_that_does_not_exist_is_served_nowhere_else() {
        assertThat(member.get("/demander/ailleurs/44999").statusCode()).isEqualTo(404);
        assertThat(member.get("/demander/ailleurs/44999").body()).contains("Cette page n’existe pas");
    }

    @Test
    void shares_to_come_are_shown_with_their_day_and_reason_beside_the_one_in_force() {
        assertThat(member.get("/regles/structures").body().replace("\u00a0", " "))
                .containsSubsequence(
                        "1er février 2099",
                        "25 %",
                        "Délibération du 20 novembre",
                        "Pôle numérique",
                        "À venir",
                        "20 %",
                        "En vigueur");
    }

    @Test
    void a_grant_whose_devices_went_back_is_told_as_past() {
        String decided = """
                {"reference":"S7K2M9Q9","state":"%s","place":"SHELTER","communeCode":"44184","own":true,"changedAt":"2026-11-20T08:00:00Z",
                "decisions":[{"outcome":"ACCEPTED","explanation":"Trois","decidedAt":"2026-11-12T08:00:00Z"}],"devices":[]}""";
        territory.upstream.json("GET " + StructureDay.API + "S7K2M9Q9", decided.formatted("ASKED"));
        assertThat(member.get(AT).body())
                .contains("retournés au stock le 20 novembre 2026", "Cette décision est passée");
        territory.upstream.json("GET " + StructureDay.API + "S7K2M9Q9", decided.formatted("WITHDRAWN"));
        assertThat(member.get(AT).body())
                .contains("retournés au stock.", "Cette décision est passée.")
                .doesNotContain("décide à nouveau");
        territory.upstream.json("GET " + StructureDay.API + "S7K2M9Q9", decided.formatted("ACCEPTED"));
        assertThat(member.get(AT).body()).doesNotContain("Cette décision est passée");
    }
}
