package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A role's day holds what waits for it, each line a link to where it is done. */
class DayTest {
    private static Territory territory;
    private static LocalDate today;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet();
        HouseholdDay.settle(territory.upstream);
        today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        Instant soon = Instant.now().plusSeconds(86_400);
        territory.upstream.json("GET /api/redistribution/troubles", """
                [{"reservationId":"%s5","requestReference":"K7QD-42MR","code":"7K4M92A1","kind":"BROKEN_DOWN","wish":"EXCHANGE",
                "toldAt":"2026-11-18T08:00:00Z"}]""".formatted(ID));
        territory.upstream.json("GET /api/redistribution/slots", """
                [{"slotId":"%s2","place":"Espace France services","startsAt":"%s","endsAt":"%s","places":10,"taken":4},
                {"slotId":"%s3","place":"Salle vide","startsAt":"%s","endsAt":"%s","places":10,"taken":0}]""".formatted(
                        ID, soon, soon.plusSeconds(7_200), ID, soon, soon.plusSeconds(7_200)));
        territory.upstream.json("GET /api/donations/rules", """
                [{"rule":"GIFT_FLAT_RATE","subject":"ALL","amount":1,"unit":"CENTS","validFrom":"2020-01-01","validUntil":"%s","source":"S"},
                {"rule":"REUSE_TARGET","subject":"ALL","amount":1,"unit":"PERCENT","validFrom":"2020-01-01","validUntil":"%s","source":"S"}]""".formatted(today.plusDays(20), today.plusDays(400)));
        territory.upstream.json("GET /api/waste-register/delegations", """
                [{"delegationId":"%s1","readerName":"CCAS de Rezé","scope":"READ","validUntil":"%s"}]""".formatted(ID, soon));
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static String day(String role) {
        territory.member(role);
        return new HttpReader(territory).get("/jour").body();
    }

    @Test
    void a_mediator_reads_who_needs_help_and_who_comes() {
        assertThat(day("mediator"))
                .contains("Il est en panne K7QD-42MR", "/affectations/" + ID + "5", "Espace France services, 4/10")
                .doesNotContain("Salle vide");
    }

    @Test
    void a_decider_takes_the_agenda_along() {
        assertThat(day("decider")).contains("href=\"/demandes/ordre-du-jour\"", "Ordinateur portable K7QD-42MR");
        assertThat(new HttpReader(territory).get("/demandes/ordre-du-jour").body())
                .contains("Ordre du jour de la commission", "K7QD-42MR", "67,5", "Décision");
    }

    @Test
    void a_steward_reads_which_rule_ends_and_a_keeper_which_access() {
        assertThat(day("steward")).contains("/bareme/GIFT_FLAT_RATE").doesNotContain("/bareme/REUSE_TARGET");
        assertThat(day("keeper")).contains("Accès prêtés qui finissent bientôt", "CCAS de Rezé");
    }
}
