package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a household does with its code, its mediator does for it at the counter, and whoever decides sees it. */
class HouseholdActsTest {
    private static final String API = "/api/redistribution/";
    private static final String FOR_IT = "/demandes/K7QD-42MX/pour-le-foyer";
    private static Territory territory;
    private static HttpReader staff;
    private static HttpReader household;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("mediator", "decider");
        HouseholdDay.settle(territory.upstream);
        OtherStates.redistribution(territory.upstream);
        followed("REFUSED");
        for (String deed : new String[] {
            "followed-requests/situation",
            "followed-requests/contact",
            "followed-requests/appointment",
            "followed-requests/appointment-cancellation",
            "followed-requests/trouble",
            "followed-requests/second-look",
            "requests/K7QD-42MX/second-look",
            "requests/K7QD-42MX/situation",
            "requests/K7QD-42MX/follow-ups/3",
            "reservations/" + ID + "8/trouble-end"
        }) {
            territory.upstream.json("PUT " + API + deed, "{}");
        }
        staff = new HttpReader(territory);
        household = HttpReader.household(territory);
    }

    private static void followed(String state) {
        territory.upstream.json("POST " + API + "followed-requests", """
                {"reference":"K7QD-42MX","state":"%s","communeCode":"44184","need":"SHARED","household":["SCHOOL_CHILD"],"people":3,
                "kindWanted":"LAPTOP","internet":true,"reservations":[%s],"afterwards":{"canChangeSituation":true,"proxyNamed":false%s}}""".formatted(
                        state,
                        given(state),
                        state.equals("DELIVERED")
                                ? ",\"followUps\":[{\"month\":3,\"due\":false,\"answered\":false,\"from\":\"2027-02-14\"}]"
                                : ""));
    }

    private static String given(String state) {
        String device = "{\"reservationId\":\"" + ID
                + "5\",\"code\":\"7K4M92A1\",\"since\":\"2026-11-14T08:00:00Z\",\"state\":\"%s\"}";
        return switch (state) {
            case "DELIVERED" -> device.formatted("DELIVERED");
            case "WAITING" -> device.formatted("RETURNED");
            default -> "";
        };
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static String sent(String deed) {
        return territory.upstream.received("PUT " + API + deed).getLast().body();
    }

    private static Map<String, String> situation(String page, HttpReader reader) {
        String body = reader.get(page).body();
        assertThat(body).contains("Saint-Nazaire (44184)", "value=\"SCHOOL_CHILD\" checked");
        return new HashMap<>(Map.of(
                "jeton", HttpReader.token(reader.get(page)),
                "besoin", "NONE",
                "personnes", "4",
                "foyer", "SINGLE_PARENT",
                "commune", "Saint-Nazaire (44184)"));
    }

    @Test
    void a_household_tells_what_changed_and_its_points_are_counted_anew() {
        assertThat(household.get("/demande").body()).contains("href=\"/demande/situation\"");
        Map<String, String> now = situation("/demande/situation", household);
        assertThat(household.get("/demande/situation").body()).contains("sinon, le refus reste");
        assertThat(household.post("/demande/situation", now).body())
                .contains("votre demande reste refusée")
                .doesNotContain("Les points sont recomptés");
        followed("WAITING");
        assertThat(household.post("/demande/situation", now).body()).contains("Les points sont recomptés");
        followed("REFUSED");
        assertThat(sent("followed-requests/situation"))
                .contains("\"need\":\"NONE\"", "\"people\":4", "\"communeCode\":\"44184\"", "\"internet\":false");
        now.put("personnes", "0");
        assertThat(household.post("/demande/situation", now).body()).contains("combien vous êtes");
    }

    @Test
    void its_time_is_moved_and_given_back_and_somebody_is_sent_with_a_code_shown_once() {
        String token = HttpReader.token(household.get("/demande/rendez-vous"));
        assertThat(household
                        .post("/demande/rendez-vous", Map.of("jeton", token, "heure", ID + "2"))
                        .body())
                .contains("Votre heure est gardée");
        assertThat(sent("followed-requests/appointment")).contains("\"slotId\":\"" + ID + "2\"", "4HJK-92MN-7PQR");
        assertThat(household
                        .post("/demande/rendez-vous/annulation", Map.of("jeton", token))
                        .body())
                .contains("L’appareil reste gardé");
        territory.upstream.json("PUT " + API + "followed-requests/proxy", "{\"pickUpCode\":\"9ABC-DEFG\"}");
        assertThat(household
                        .post("/demande/mandataire", Map.of("jeton", token, "nom", "Lou"))
                        .body())
                .contains("9ABC-DEFG");
    }

    @Test
    void it_is_reached_where_it_says() {
        assertThat(household.get("/demande/contact").body()).contains("value=\"Nadia\"", "06 00 00 00 00");
        String token = HttpReader.token(household.get("/demande/contact"));
        assertThat(household
                        .post("/demande/contact", Map.of("jeton", token, "nom", "Nadia", "telephone", "voisine"))
                        .body())
                .contains("Écrivez le numéro en chiffres");
        assertThat(household
                        .post("/demande/contact", Map.of("jeton", token, "nom", "Nadia", "telephone", "07 11 22 33 44"))
                        .body())
                .contains("nous vous joindrons ainsi");
        assertThat(sent("followed-requests/contact")).contains("07 11 22 33 44").doesNotContain("email");
    }

    @Test
    void a_breakdown_is_told_with_the_wish_and_without_reproach() {
        assertThat(household.get("/demande/panne").body())
                .contains("Aucun appareil n’est chez vous")
                .doesNotContain("name=\"probleme\"");
        followed("DELIVERED");
        String token = HttpReader.token(household.get("/demande/panne"));
        Map<String, String> told =
                Map.of("jeton", token, "probleme", "BROKEN_DOWN", "souhait", "EXCHANGE", "mots", "Écran noir");
        assertThat(household.get("/demande/panne").body()).contains("personne ne vous la reprochera");
        assertThat(household.post("/demande/panne", told).body())
                .contains("La structure qui vous aide va vous répondre");
        assertThat(sent("followed-requests/trouble")).contains("\"kind\":\"BROKEN_DOWN\"", "\"wish\":\"EXCHANGE\"");
        followed("WAITING");
        assertThat(household.get("/demande").body().replace("\u00a0", " "))
                .contains("Un échange est en cours : votre appareil est revenu le 14 novembre 2026");
        followed("REFUSED");
    }

    @Test
    void who_decides_reads_that_a_device_came_back_to_be_exchanged() {
        territory.upstream.json("GET " + API + "requests/K7QD-42ME", """
                {"reference":"K7QD-42ME","state":"WAITING","communeCode":"44184","need":"NONE","internet":true,
                "reservations":[{"reservationId":"%s5","code":"7K4M92A1","since":"2026-11-14T08:00:00Z","state":"RETURNED"}]}""".formatted(ID));
        assertThat(staff.get("/demandes/K7QD-42ME").body().replace("\u00a0", " "))
                .contains("Un échange : le foyer a rendu l’appareil 7K4M92A1 le 14 novembre 2026");
    }

    @Test
    void what_stays_french_in_an_english_notice_says_its_language() {
        assertThat(household.get("/demande/decision").body()).doesNotContain("<p lang=");
        assertThat(household.get("/demande/decision?lang=en").body())
                .contains("<html lang=\"en\"", "<p lang=\"fr\"><b>", "<ul lang=\"fr\">", "class=\"law\" lang=\"fr\"");
        assertThat(household.get("/demande/decision?lang=fr").body()).contains("<html lang=\"fr\"");
    }

    @Test
    void a_refused_household_asks_that_another_person_looks_with_its_own_words() {
        String page = "/demande/second-examen";
        String token = HttpReader.token(household.get("/demande/situation"));
        assertThat(household
                        .post(page, Map.of("jeton", token, "mots", "Un deuxième enfant"))
                        .body())
                .contains("Une autre personne va lire votre demande");
        assertThat(sent("followed-requests/second-look")).contains("Un deuxième enfant");
    }

    @Test
    void its_mediator_asks_for_the_second_look_tells_what_changed_and_writes_down_its_answers() {
        assertThat(staff.get("/demandes/K7QD-42MX").body()).contains(FOR_IT);
        Map<String, String> now = situation(FOR_IT, staff);
        assertThat(staff.post(FOR_IT + "/situation", now).statusCode()).isEqualTo(200);
        assertThat(sent("requests/K7QD-42MX/situation")).contains("SINGLE_PARENT");
        String token = now.get("jeton");
        assertThat(staff.post(FOR_IT + "/second-examen", Map.of("jeton", token, "mots", "Un deuxième enfant"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(sent("requests/K7QD-42MX/second-look")).contains("Un deuxième enfant");
        assertThat(staff.post(FOR_IT + "/reponses/3", Map.of("jeton", token, "sert", "YES"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(staff.post(FOR_IT + "/reponses/3", Map.of("jeton", token, "sert", "YES", "achat", "USED"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(sent("requests/K7QD-42MX/follow-ups/3"))
                .contains("\"stillUsed\":true", "\"wouldHaveBought\":\"USED\"")
                .doesNotContain("month");
    }

    @Test
    void a_breakdown_is_read_at_the_counter_and_ends_without_a_return() {
        String page = staff.get("/affectations/" + ID + "8").body();
        assertThat(page).contains("Il est en panne", "Un autre appareil", "allume plus");
        Map<String, String> button = Map.of("jeton", HttpReader.token(staff.get("/affectations/" + ID + "8")));
        assertThat(staff.post("/affectations/" + ID + "8/panne-reglee", button).statusCode())
                .isEqualTo(200);
        assertThat(territory.upstream.received("PUT " + API + "reservations/" + ID + "8/trouble-end"))
                .hasSize(1);
    }

    @Test
    void whoever_comes_for_the_household_is_asked_for_by_name() {
        territory.upstream.json("GET " + API + "reservations/" + ID + "9", """
                {"reservationId":"%s9","state":"PREPARED","code":"7K4M92A9","requestReference":"K7QD-42MX","proxyNamed":true}""".formatted(ID));
        territory.upstream.json("GET " + API + "reservations/" + ID + "9/proxy", "{\"name\":\"Lou Exemple\"}");
        String page = staff.get("/affectations/" + ID + "9").body();
        assertThat(page).contains("/affectations/" + ID + "9/mandataire").doesNotContain("Lou Exemple");
        assertThat(staff.get("/affectations/" + ID + "9/mandataire").body()).contains("Lou Exemple");
    }

    @Test
    void another_person_sees_the_refusal_to_look_at_and_its_deadline() {
        territory.upstream.json("GET " + API + "second-looks", """
                [{"reference":"K7QD-42MR","decideBy":"2026-12-19","late":false,"mine":false,"words":"Un deuxième enfant"},
                {"reference":"M2PX-91TA","decideBy":"2026-12-20","late":false,"mine":true}]""");
        String day = staff.get("/jour").body();
        assertThat(day).contains("Refus à revoir par une autre personne", "/demandes/K7QD-42MR/decision");
        assertThat(staff.get("/demandes/K7QD-42MR/decision").body())
                .contains("Un refus à revoir", "Un deuxième enfant", "19 décembre 2026");
    }

    @Test
    void the_two_questions_are_not_shown_before_their_day() {
        followed("DELIVERED");
        assertThat(household.get("/demande/reponses").body())
                .contains("Le 14 février 2027, nous vous poserons deux questions")
                .doesNotContain("Envoyer mes réponses");
        followed("REFUSED");
        assertThat(household.get("/demande/reponses").body()).contains("Envoyer mes réponses");
    }
}
