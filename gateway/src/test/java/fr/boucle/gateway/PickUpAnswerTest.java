package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hours that one side proposes for a pick-up are agreed once the other side says so, and not before. */
class PickUpAnswerTest {
    private static final String CONVENTION = "/api/donations/conventions/" + QuietDay.ID + "3";
    private static final String PAGE = "/conventions/" + QuietDay.ID + "3";

    private static Territory territory;
    private static HttpReader member;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("technician");
        member = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    /** The member's own organisation is 1: it takes, and 9 gives. */
    private static String shown(String proposer, boolean agreed) {
        territory.upstream.json("GET " + CONVENTION, """
                {"conventionId":"%1$s3","claimId":"%1$s2","state":"SIGNED","donor":{"id":"%1$s9","name":"Ville de Rezé"},
                "taker":{"id":"%1$s1","name":"Atelier du Bout du Monde"},"devices":[],"signatures":[],
                "pickUpStartsAt":"2026-12-05T08:00:00Z","pickUpEndsAt":"2026-12-05T09:00:00Z","pickUpProposedBy":"%2$s","pickUpAgreed":%3$s}""".formatted(QuietDay.ID, proposer, agreed));
        return member.get(PAGE).body();
    }

    @Test
    void a_proposal_waits_for_the_other_side() {
        assertThat(shown("DONOR", false))
                .contains("Retrait proposé par Ville de Rezé", "Accepter ce retrait", "Proposer autre chose")
                .doesNotContain("Retrait convenu");
        assertThat(shown("TAKER", false))
                .contains("en attente de la réponse de Ville de Rezé", "Proposer autre chose")
                .doesNotContain("Retrait convenu", "Accepter ce retrait");
        assertThat(shown("DONOR", true))
                .contains("Retrait convenu", "Ajouter à mon agenda")
                .doesNotContain("Accepter");
    }

    @Test
    void hours_that_end_before_they_begin_are_told_at_their_end() {
        String token = HttpReader.token(member.get("/attente"));
        shown("DONOR", false);
        assertThat(member.post(
                                PAGE + "/retrait",
                                Map.of("jeton", token, "jour", "2026-12-05", "debut", "14:00", "fin", "13:00"))
                        .body())
                .contains("id=\"fin-faute\"", "Le retrait finit après son début", "value=\"14:00\"");
    }

    @Test
    void whoever_accepts_says_the_hours_that_were_read() {
        territory.upstream.json("PUT " + CONVENTION + "/pick-up", "{}");
        String token = HttpReader.token(member.get("/attente"));
        assertThat(shown("DONOR", true)).isNotEmpty();
        assertThat(member.post(
                                PAGE + "/retrait/accord",
                                Map.of("jeton", token, "de", "2026-12-05T08:00:00Z", "a", "2026-12-05T09:00:00Z"))
                        .body())
                .contains("L’heure de retrait est convenue");
        assertThat(territory
                        .upstream
                        .received("PUT " + CONVENTION + "/pick-up")
                        .getLast()
                        .body())
                .contains("2026-12-05T08:00:00Z", "2026-12-05T09:00:00Z");
    }
}
