package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a page says of numbers and days, as the person who reads it would say it. */
class PlainSentencesTest {
    private static Territory territory;
    private static HttpReader member;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("agent", "keeper", "auditor", "decider", "steward");
        DonationDay.settle(territory.upstream);
        WorkshopDay.settle(territory.upstream);
        member = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static String page(String path) {
        return member.get(path).body().replace('\u00a0', ' ');
    }

    @Test
    void a_difference_of_masses_is_told_in_the_unit_of_the_masses_beside_it() {
        territory.upstream.json("GET /api/waste-register/lots/" + ID + "e", """
                {"lotId":"%1$se","number":12,"state":"WEIGHED","organisationId":"%1$s9","wasteCode":"16 02 14","openedAt":"2026-11-10T08:00:00Z",
                "massGrams":1280,"itemsGrams":1302,"differenceGrams":-22,"weightType":"REEL","items":[]}""".formatted(ID));
        assertThat(page("/dechets/" + ID + "e"))
                .contains("1,28 kg", "−0,022 kg")
                .doesNotContain("22 g<");
    }

    @Test
    void rows_that_are_known_already_are_not_left_to_import() {
        territory.upstream.json("GET /api/donations/inventories/" + ID + "e", """
                {"id":"%se","state":"CONFIRMED","rowsRead":12,"imported":2,"importable":0,"rowsToFix":0,"counts":{"ACCEPTED":12},
                "fileName":"à corriger.csv","createdAt":"2026-11-20T07:00:00Z","edition":1}""".formatted(ID));
        territory.upstream.json("GET /api/donations/inventories/" + ID + "e/lines", "[]");
        assertThat(page("/inventaires/" + ID + "e"))
                .contains("12 lignes lues", "10 sont déjà connues.")
                .doesNotContain("ne sont pas importées", "n’est pas importée");
    }

    @Test
    void who_waits_no_day_waits_until_the_same_day() {
        territory.upstream.json("GET /api/redistribution/availability", """
                [{"kind":"LAPTOP","open":true,"mode":"ON","inStock":12,"arrivals":30,"waiting":1,
                "waits":{"fromDays":0,"toDays":0,"handOvers":22}}]""");
        assertThat(page("/regles/disponibilite")).contains("le jour même").doesNotContain("0 à 0 jour");
    }

    @Test
    void a_rule_of_erasure_begins_today_or_later() {
        territory.upstream.json("GET /api/repairs/erasure-policies/" + ID + "1", "{\"rules\":[]}");
        territory.upstream.on("PUT /api/repairs/erasure-policies/" + ID + "1", 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","title":"T","status":422,"detail":"A rule does not reach back.",
                "errors":[{"pointer":"/rules/validFrom","detail":"is today or later"}]}""");
        String answer = member.post(
                        "/regles-effacement",
                        Map.of(
                                "jeton", HttpReader.token(member.get("/regles-effacement")),
                                "type", "SSD",
                                "niveau", "DESTROY",
                                "jour", "2020-01-05"))
                .body();
        assertThat(answer)
                .contains("id=\"jour-faute\"", "Ce jour est passé", "value=\"2020-01-05\"")
                .doesNotContain("reach back", "validFrom");
    }

    @Test
    void a_receipt_that_ended_has_a_title_that_fits_a_phone() {
        territory.upstream.json("GET /api/waste-register/anomalies/RECEIPT_EXPIRED", "[]");
        assertThat(page("/registre/anomalies/RECEIPT_EXPIRED")).contains("<h1>Récépissé échu du transporteur</h1>");
    }
}
