package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list of which a service has only codes goes out in the words of its page, with the page's filter and order, whole. */
class WordedFilesTest {
    private static final String BATCHES = "GET /api/donations/batches";
    private static final String ONE = BATCHES + "/" + ID + "4";

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

    private static String read(String path) {
        return member.get(path).body().replace('\u00a0', ' ');
    }

    private static void batch(String state, boolean confirmed) {
        territory.upstream.json(ONE, """
                {"batchId":"%s4","act":"orientation","state":"%s","confirmed":%s,"total":2,"passed":1,"refused":1,"openedAt":"2026-11-20T08:00:00Z"}""".formatted(ID, state, confirmed));
        territory.upstream.json(ONE + "/items", """
                [{"number":1,"name":"7K4M92A1","outcome":"PASSED"},{"number":2,"name":"X","outcome":"REFUSED","reason":"not-found"}]""");
    }

    @Test
    void a_trial_that_was_given_up_did_nothing_and_says_so() {
        batch("STOPPED", false);
        assertThat(read("/operations/appareils/" + ID + "4"))
                .contains("Rien n’a été fait", "Passerait", "Ne passe pas")
                .doesNotContain(">Fait<", "Ce qui était fait le reste");
        assertThat(read("/operations/appareils/" + ID + "4.csv"))
                .contains("1;7K4M92A1;Passerait;", "2;X;Ne passe pas;Aucun des vôtres ne s’appelle ainsi.");
    }

    @Test
    void what_was_done_before_it_was_stopped_is_told_as_done() {
        batch("STOPPED", true);
        assertThat(read("/operations/appareils/" + ID + "4")).contains("Ce qui était fait le reste", ">Fait<");
        assertThat(read("/operations/appareils/" + ID + "4.csv?resultat=PASSED&tri=-name"))
                .contains("1;7K4M92A1;Fait;");
        assertThat(territory.upstream.received(ONE + "/items").getLast().line())
                .contains("outcome=PASSED", "sort=-name", "limit=200");
        assertThat(member.get("/operations/appareils/" + ID + "4.xlsx")
                        .headers()
                        .firstValue("Content-Disposition"))
                .contains("attachment; filename=\"operation.xlsx\"");
    }

    @Test
    void acts_on_many_go_out_with_their_words() {
        territory.upstream.json(BATCHES, """
                [{"batchId":"%s4","act":"orientation","state":"DONE","total":160,"passed":160,"refused":0,"openedAt":"2026-11-20T08:00:00Z"}]""".formatted(ID));
        assertThat(read("/operations/appareils.csv?etat=DONE"))
                .contains("20/11/2026 09:00;Changer l’orientation;Faite;160;160;0");
        assertThat(territory.upstream.received(BATCHES).getLast().line()).contains("state=DONE");
    }

    @Test
    void looks_members_acts_and_blocked_messages_go_out_with_their_words() {
        territory.upstream.json("GET /api/waste-register/looks", """
                [{"memberId":"0199a4c2-7a00-7000-8000-000000000106","organisationName":"Préfecture","operation":"lines","lookedAt":"2026-11-20T08:00:00Z"}]""");
        assertThat(read("/registre/consultations.csv?lecture=lines")).contains(";Préfecture;000106;liste des lignes");
        territory.upstream.json("GET /api/accounts/members", """
                [{"id":"%s1","organisation":"Nantes","state":"INVITED","roles":["agent","keeper"],"email":"a@nantes.test"}]""".formatted(ID));
        assertThat(read("/membres.csv?etat=INVITED")).contains("Nantes;Inventaires et dons, Registre des déchets;");
        territory.upstream.json(
                "GET /api/accounts/organisation-names", "[{\"id\":\"" + ID + "1\",\"name\":\"Nantes\"}]");
        territory.upstream.json("GET /api/accounts/journal", """
                [{"number":7,"memberId":"%1$s1","organisationId":"%1$s1","event":"MemberInvited","detail":"agent","actor":"steward/x/y","at":"2026-11-20T08:00:00Z"}]""".formatted(ID));
        assertThat(read("/membres/journal.csv?acte=MemberInvited"))
                .contains(";Invitation;Inventaires et dons;Nantes;", ";Conduite du territoire");
        assertThat(territory.upstream.received("PUT /api/accounts/journal/exports"))
                .as("that they are taken along is noted")
                .extracting(Upstream.Received::body)
                .containsExactly("{\"list\":\"MEMBERS\"}", "{\"list\":\"JOURNAL\"}");
        territory.upstream.json("GET /api/waste-register/dead-letters", """
                [{"id":"%s1","type":"repairs.DeviceScrapped.v1","key":"k","reason":"mass","attempts":3,"heldAt":"2026-11-20T08:00:00Z"}]""".formatted(ID));
        assertThat(read("/messages/waste-register.csv?q=mass")).contains("Mis au rebut;k;mass;3;");
    }
}
