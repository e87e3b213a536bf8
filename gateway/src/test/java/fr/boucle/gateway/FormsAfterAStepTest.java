package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.web.Role;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forms that a first step brings: refused, they are shown again with what was typed, as all others are. */
class FormsAfterAStepTest {
    private static Territory territory;
    private static HttpReader member;

    @BeforeAll
    static void start() {
        // who audits is shown no form
        territory = new Territory()
                .quiet()
                .member(Territory.ROLES.stream()
                        .filter(role -> !role.equals(Role.AUDITOR))
                        .toArray(String[]::new));
        DonationDay.settle(territory.upstream);
        WorkshopDay.settle(territory.upstream);
        HouseholdDay.settle(territory.upstream);
        OtherStates.settle(territory.upstream);
        territory.upstream.json("POST /api/donations/lots/" + ID + "7/devices/previews", """
                {"deviceCount":3,"passed":2,"refused":[],"unknown":["INCONNU"],"ambiguous":[]}""");
        territory.upstream.json("POST /api/donations/lots/" + ID + "7/devices/removal/previews", """
                {"deviceCount":1,"passed":2,"refused":[],"unknown":[],"ambiguous":[]}""");
        for (String refused : List.of(
                "PUT /api/redistribution/references/priority-weights/saisi%20version",
                "PUT /api/donations/lots/" + ID + "7/devices", "PUT /api/donations/lots/" + ID + "7/devices/removal")) {
            territory.upstream.problem(refused, 422, "invalid-fields", "No.");
        }
        territory.upstream.below("PUT /api/repairs/batches/", 422, "application/problem+json", """
                        {"type":"/problems/invalid-fields","title":"T","status":422,"detail":"No."}""");
        member = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @Test
    void weights_that_are_not_adopted_keep_their_version_their_day_and_their_reason() {
        String simulated = member.post("/regles/poids", first(member.get("/regles/poids"), "/regles/poids"))
                .body();
        assertThat(refused(simulated, "/regles/poids/adoption"))
                .contains("saisi version", "saisi raison", "2027-01-02");
    }

    @Test
    void a_series_that_is_refused_keeps_its_devices_and_what_was_set_aside() {
        String series = member.post(
                        "/atelier/serie",
                        Map.of("codes", "7K4M92A1", "jeton", HttpReader.token(member.get("/atelier/serie"))))
                .body();
        for (String deed : List.of("reception", "controle", "grade", "stock")) {
            String again = refused(series, "/atelier/serie/" + deed);
            assertThat(again).as(deed).contains("7K4M92A1", "Tous reçus à l’atelier");
            assertThat(again).as(deed).containsPattern("name=\"sauf\" value=\"[^\"]+\" checked");
        }
    }

    @Test
    void devices_chosen_for_a_draft_stay_chosen() {
        String page = "/lots/" + ID + "7/appareils";
        String chosen = member.post(page, first(member.get(page), page)).body();
        assertThat(refused(chosen, page + "/ajout")).contains("saisi longuement codes");
        assertThat(chosen).contains("2 appareils entrent", "INCONNU").doesNotContain(page + "/retrait");
        String leaving =
                member.post(page + "/sortie", first(member.get(page), page)).body();
        assertThat(leaving)
                .contains("2 appareils sortiraient du lot", "Il y resterait 1 appareil.")
                .doesNotContain(page + "/ajout");
        assertThat(refused(leaving, page + "/retrait")).contains("saisi longuement codes");
    }

    @Test
    void the_devices_that_follow_are_shown_with_all_that_was_typed() {
        HttpResponse<String> page = member.get("/lots/nouveau");
        String next = member.post("/lots/nouveau/suite", first(page, "/lots")).body();
        assertThat(next).contains("saisi titre");
    }

    @Test
    void a_list_that_is_not_adopted_keeps_its_day_and_its_source() {
        territory.upstream.below(
                "PUT /api/waste-register/rule-tables/SSD_ACTS/versions/", 422, "application/problem+json", """
                {"type":"/problems/rule-table-not-acceptable","slug":"rule-table-not-acceptable","title":"T","status":422,"detail":"No."}""");
        HttpResponse<String> answer = member.post(
                "/codes/listes",
                Map.of(
                        "jeton", HttpReader.token(member.get("/codes/listes")),
                        "liste", "SSD_ACTS",
                        "version", ID + "1",
                        "jour", "2027-01-02",
                        "source", "saisi source",
                        "contenu", "code"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"", "saisi source", "2027-01-02");
    }

    @Test
    void a_button_that_is_refused_says_so() {
        territory.upstream.below("PUT /api/donations/waiting-places/", 409, "application/problem+json", """
                        {"type":"/problems/already-waiting","title":"T","status":409,"detail":"No."}""");
        territory.upstream.problem(
                "PUT /api/redistribution/requests/K7QD-42MR/mandate-revocation",
                409,
                "not-possible-in-this-state",
                "No.");
        territory.upstream.problem("PUT /api/donations/conventions/" + ID + "3/pick-up", 422, "invalid-fields", "No.");
        String token = HttpReader.token(member.get("/demandes/K7QD-42MR/foyer"));
        assertThat(member.post("/demandes/K7QD-42MR/foyer/fin-du-mandat", Map.of("jeton", token))
                        .body())
                .contains("role=\"alert\"");
        assertThat(member.post(
                                "/conventions/" + ID + "3/retrait/accord",
                                Map.of("jeton", token, "de", "2026-12-05T08:00:00Z", "a", "2026-12-05T09:00:00Z"))
                        .body())
                .contains("role=\"alert\"");
        assertThat(member.post("/attente", Map.of("jeton", token, "appareil", ID + "1"))
                        .body())
                .contains("role=\"alert\"");
    }

    private static String refused(String shown, String action) {
        MatchResult form = EveryFormTest.forms(shown).stream()
                .filter(one -> EveryFormTest.actions(one).contains(action))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> answer = member.post(action, EveryFormTest.filled(form.group(3)));
        assertThat(answer.statusCode()).as(action).isEqualTo(422);
        assertThat(answer.body()).as(action).contains("role=\"alert\"");
        return answer.body();
    }

    private static Map<String, String> first(HttpResponse<String> page, String action) {
        return EveryFormTest.forms(page.body()).stream()
                .filter(form -> EveryFormTest.actions(form).contains(action))
                .findFirst()
                .map(form -> new LinkedHashMap<>(EveryFormTest.filled(form.group(3))))
                .orElseThrow();
    }
}
