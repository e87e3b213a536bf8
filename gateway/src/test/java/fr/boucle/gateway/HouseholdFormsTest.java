package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a household typed, ticked or chose stays where its request is refused, and the refusal is said. */
class HouseholdFormsTest {
    private static final String DOOR = "/api/redistribution/followed-requests";
    private static final List<String> DEEDS = List.of(
            "answers",
            "appointment",
            "appointment-cancellation",
            "contact",
            "erasure",
            "mandate-revocation",
            "proxy",
            "second-look",
            "trouble");

    private static Territory territory;
    private static HttpReader household;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet();
        HouseholdDay.settle(territory.upstream);
        territory.upstream.json("POST " + DOOR, """
                {"reference":"K7QD-42MR","state":"REFUSED","communeCode":"44184","need":"NONE","household":["SCHOOL_CHILD"],"people":3,
                "use":["SCHOOL"],"kindWanted":"LAPTOP","mobility":true,"internet":true,"mandateUntil":"2027-06-30",
                "openedAt":"2026-10-03T08:00:00Z","decisions":[],
                "reservations":[{"reservationId":"%s5","state":"DELIVERED","code":"7K4M92A1","since":"2026-06-19T08:00:00Z"}],
                "afterwards":{"secondLook":{"state":"POSSIBLE","until":"2027-01-19"}}}""".formatted(ID));
        territory.upstream.json("POST " + DOOR + "/slots", """
                [{"slotId":"%s2","place":"CCAS","startsAt":"2026-12-02T13:00:00Z","endsAt":"2026-12-02T14:00:00Z","chosen":true},
                {"slotId":"%s3","place":"CCAS","startsAt":"2026-12-03T13:00:00Z","endsAt":"2026-12-03T14:00:00Z","chosen":false}]""".formatted(ID, ID));
        DEEDS.forEach(deed -> territory.upstream.problem("PUT " + DOOR + "/" + deed, 409, "a-rule", "A rule."));
        household = HttpReader.household(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demande/mandataire",
                "/demande/panne",
                "/demande/rendez-vous",
                "/demande/reponses",
                "/demande/second-examen"
            })
    void what_was_given_stays(String path) {
        MatchResult form = EveryFormTest.forms(household.get(path).body()).getFirst();
        assertThat(form.group(1)).isEqualTo(path);
        Map<String, String> given = new HashMap<>(EveryFormTest.filled(form.group(3)));
        given.replace("heure", ID + "3");
        HttpResponse<String> answer = household.post(path, given);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"");
        given.remove("jeton");
        assertThat(given).isNotEmpty().allSatisfy((name, value) -> assertThat(answer.body())
                .containsPattern(
                        value.startsWith("saisi") ? value : "name=\"%s\" value=\"%s\" checked".formatted(name, value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demande/mandat", "/demande/effacement", "/demande/rendez-vous/annulation"})
    void a_button_that_is_refused_says_so_and_leads_back(String action) {
        String token = HttpReader.token(household.get("/demande"));
        HttpResponse<String> answer = household.post(action, Map.of("jeton", token));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).contains("<h1", "href=\"/");
    }
}
