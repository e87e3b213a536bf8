package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
        territory.upstream.json("GET /api/donations/waiting-places", "[]");
        territory.upstream.json("GET /api/donations/differences", "[]");
        HouseholdDay.settle(territory.upstream);
        today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        Instant soon = Instant.now().plusSeconds(86_400);
        territory.upstream.json("GET /api/redistribution/troubles", """
                [{"reservationId":"%s5","requestReference":"K7QD-42MR","code":"7K4M92A1","kind":"BROKEN_DOWN","wish":"EXCHANGE",
                "toldAt":"2026-11-18T08:00:00Z"}]""".formatted(ID));
        territory.upstream.rows(
                "GET /api/redistribution/slots",
                "taken",
                List.of("""
                {"slotId":"%s2","place":"Espace France services","startsAt":"%s","endsAt":"%s","places":10,"taken":4,"is":"true"}""".formatted(ID, soon, soon.plusSeconds(7_200)), """
                {"slotId":"%s3","place":"Salle vide","startsAt":"%s","endsAt":"%s","places":10,"taken":0,"is":"false"}""".formatted(
                                ID, soon, soon.plusSeconds(7_200))));
        territory.upstream.json("GET /api/donations/rules", """
                [{"rule":"GIFT_FLAT_RATE","subject":"ALL","amount":1,"unit":"CENTS","validFrom":"2020-01-01","validUntil":"%s","source":"S"},
                {"rule":"REUSE_TARGET","subject":"ALL","amount":1,"unit":"PERCENT","validFrom":"2020-01-01","validUntil":"%s","source":"S"}]""".formatted(today.plusDays(20), today.plusDays(400)));
        territory.upstream.json("GET /api/waste-register/delegations", """
                [{"delegationId":"%s1","readerName":"CCAS de Rezé","ownerName":"Atelier du Bout","scope":"READ","validUntil":"%s"}]""".formatted(ID, soon));
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
                .contains(
                        "Il est en panne K7QD-42MR",
                        "/affectations/" + ID + "5",
                        "Espace France services, 4/10",
                        "/affectations?creneau=" + ID + "2")
                .doesNotContain("Salle vide");
    }

    @Test
    void a_mediator_reads_of_whom_to_ask_news_and_deadlines_come_before_what_waits_without_one() {
        territory.upstream.json("GET /api/redistribution/open-follow-ups", """
                [{"requestReference":"K7QD-42MR","month":12,"askedOn":"%s","code":"7K4M92A1","reservationId":"%s5"},
                {"requestReference":"M2PX-91TA","month":3,"askedOn":"%s","code":"7K4M92A2","reservationId":"%s6"}]""".formatted(
                        today.minusDays(2), ID, today.plusDays(60), ID));
        String day = day("mediator");
        assertThat(day)
                .contains("Un an après la remise K7QD-42MR", "Trois mois après la remise M2PX-91TA")
                .containsSubsequence(
                        "Nouvelles à prendre des foyers",
                        "Rendez-vous à venir",
                        "Prochaines nouvelles à prendre",
                        "Foyers qui disent que quelque chose ne va pas");
    }

    @Test
    void an_agent_reads_in_which_imported_inventories_rows_are_left_to_fix() {
        territory.upstream.json("GET /api/donations/inventories", """
                [{"id":"%s8","state":"CONFIRMED","fileName":"parc.xlsx","rowsRead":61,"imported":60,"rowsToFix":1,
                "createdAt":"2026-11-20T08:00:00Z"}]""".formatted(ID));
        assertThat(day("agent").replaceAll("\\p{Z}", " "))
                .contains(
                        "Inventaires importés, avec des lignes à corriger",
                        "<a href=\"/inventaires/" + ID
                                + "8?avis=TO_FIX\">parc.xlsx</a> <small>1 ligne à corriger</small>");
        assertThat(territory.upstream.received("GET /api/donations/inventories?").stream()
                        .map(Upstream.Received::line))
                .anyMatch(line -> line.contains("toFix=true") && line.contains("state=CONFIRMED"));
    }

    @Test
    void hours_that_the_other_side_proposed_wait_in_the_day_of_who_answers() {
        territory.upstream.rows("GET /api/donations/conventions", "answerer", List.of("""
                {"conventionId":"%s3","lotTitle":"Portables de la mairie","state":"SIGNED","yourSide":"TAKER","deviceCount":2,
                "removalDeadline":"2099-12-31","pickUpStartsAt":"2099-12-05T08:00:00Z","is":"YOU"}""".formatted(ID)));
        assertThat(day("technician").replaceAll("\\p{Z}", " "))
                .contains(
                        "Retraits proposés, à accepter ou à changer",
                        "href=\"/conventions?retrait=YOU&amp;cote=TAKER&amp;tri=removalDeadline\"",
                        "<a href=\"/conventions/" + ID + "3\">Portables de la mairie</a>",
                        "5 décembre 2099");
        assertThat(territory.upstream.received("GET /api/donations/conventions?").stream()
                        .map(Upstream.Received::line))
                .anyMatch(line -> line.contains("answerer=YOU") && line.contains("side=TAKER"));
        assertThat(new HttpReader(territory).get("/conventions?retrait=YOU").body())
                .contains("Portables de la mairie", "Votre réponse est attendue");
    }

    @Test
    void a_register_that_is_signed_no_more_is_told_to_the_auditor_and_to_the_steward() {
        territory.upstream.json("GET /api/waste-register/signing", """
                {"halted":{"reason":"ENTRIES_MISSING","from":40,"to":42,"since":"2026-11-18T08:00:00Z"}}""");
        for (String role : List.of("auditor", "steward")) {
            assertThat(day(role).replaceAll("\\p{Z}", " "))
                    .contains(
                            "Registre qui n’est plus signé",
                            "Des entrées déjà signées manquent : la base vient d’une copie plus ancienne",
                            "entrées sûres : 40 sur 42",
                            "depuis le 18 novembre 2026");
        }
        territory.upstream.json("GET /api/waste-register/signing", "{}");
        assertThat(day("auditor")).doesNotContain("n’est plus signé");
    }

    @Test
    void a_technician_reads_which_lots_are_for_the_own_organisation() {
        territory.upstream.json("GET /api/donations/lots", """
                [{"lotId":"%s1","state":"PUBLISHED","title":"Portables de la mairie","deviceCount":12,"distanceKm":18,
                "claimDeadline":"2099-12-07T08:00:00Z"},
                {"lotId":"%s2","state":"PUBLISHED","title":"Écrans","deviceCount":3,"distanceKm":0,
                "claimDeadline":"2099-12-07T08:00:00Z"}]""".formatted(ID, ID));
        assertThat(day("technician").replaceAll("\\p{Z}", " "))
                .contains("Écrans</a> <small>3 appareils libres</small> <small>dans la même commune</small>")
                .contains(
                        "href=\"/lots?convient=true&amp;km=50&amp;tri=claimDeadline\"",
                        "Portables de la mairie</a> <small>12 appareils libres</small> <small>à 18 km environ</small>");
        assertThat(territory
                        .upstream
                        .received("GET /api/donations/lots?")
                        .getLast()
                        .line())
                .contains("fits=true", "withinKm=50");
        new HttpReader(territory).get("/lots?convient=true&km=50");
        assertThat(territory
                        .upstream
                        .received("GET /api/donations/lots?")
                        .getLast()
                        .line())
                .as("the same lots")
                .contains("fits=true", "withinKm=50");
    }

    @Test
    void a_technician_reads_which_promised_devices_are_to_be_prepared() {
        assertThat(day("technician"))
                .contains("Appareils promis, à préparer", "href=\"/affectations/" + ID + "5\"", "7K4M92A1");
    }

    @Test
    void an_auditor_reads_what_nobody_explained_and_the_newest_seal() {
        territory.upstream.json("GET /api/waste-register/anomalies", """
                [{"rule":"MASS_OUTLIER","cases":[{"caseId":"%s1"}]}]""".formatted(ID));
        assertThat(day("auditor"))
                .contains(
                        "/registre/anomalies/MASS_OUTLIER",
                        "href=\"/registre/preuves#sceau\"",
                        "Entrées du registre\u00a0: 42");
        assertThat(territory
                        .upstream
                        .received("GET /api/waste-register/anomalies")
                        .getLast()
                        .line())
                .contains("open=true");
    }

    @Test
    void the_menu_counts_anew_on_the_page_after_an_act() {
        String anomalies = "GET /api/waste-register/anomalies";
        territory.member("auditor");
        HttpReader auditor = new HttpReader(territory);
        String one = "{\"rule\":\"MASS_OUTLIER\",\"cases\":[{\"caseId\":\"" + ID + "1\"}]}";
        territory.upstream.json(anomalies, "[" + one + "," + one + "]");
        assertThat(auditor.get("/jour").body()).contains("Anomalies <span class=\"count\">2</span>");
        territory.upstream.json(anomalies, "[" + one + "]");
        assertThat(auditor.get("/dechets").body()).contains("Anomalies <span class=\"count\">2</span>");
        assertThat(auditor.get("/dechets?fait=anomalie").body()).contains("Anomalies <span class=\"count\">1</span>");
        assertThat(auditor.get("/dechets").body()).contains("Anomalies <span class=\"count\">1</span>");
    }

    @Test
    void a_decider_takes_the_agenda_along() {
        territory.upstream.rows("GET /api/redistribution/requests", "fitting", List.of("""
                {"reference":"K7QD-42MR","state":"WAITING","communeCode":"44184","kindWanted":"LAPTOP","score":67.5,"rank":1,
                "need":"NONE","openedAt":"2026-10-03T08:00:00Z","is":"true",
                "fitting":{"code":"7K4M92A1","name":"Dell Latitude 5400","devices":3}}""", """
                {"reference":"M2PX-91TA","state":"WAITING","communeCode":"44184","kindWanted":"TABLET","score":80,"rank":2,
                "need":"NONE","openedAt":"2026-10-03T08:00:00Z","is":"false"}"""));
        assertThat(day("decider").replaceAll("\\p{Z}", " "))
                .contains("href=\"/demandes/ordre-du-jour\"", "Ordinateur portable K7QD-42MR")
                .contains("67,5 points", "Saint-Nazaire (44184)", "Dell Latitude 5400 7K4M92A1 convient, 3 en stock")
                .contains("Sans appareil qui convienne </a> <small>1 demande</small>")
                .doesNotContain("M2PX-91TA");
        assertThat(new HttpReader(territory).get("/demandes/ordre-du-jour").body())
                .contains("Ordre du jour de la commission", "K7QD-42MR", "67,5", "Décision");
    }

    @Test
    void a_steward_reads_which_rule_ends_and_a_keeper_which_access() {
        assertThat(day("steward")).contains("/bareme/GIFT_FLAT_RATE").doesNotContain("/bareme/REUSE_TARGET");
        assertThat(day("keeper")).contains("Accès prêtés qui finissent bientôt", "CCAS de Rezé");
        assertThat(day("auditor"))
                .contains("Accès prêtés qui finissent bientôt", "CCAS de Rezé", "registre\u00a0: Atelier du Bout");
    }
}
