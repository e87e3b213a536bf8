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
        territory = new Territory().quiet().member("agent", "keeper", "auditor", "decider", "steward", "technician");
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
                {"lotId":"%1$se","number":12,"state":"WEIGHED","organisationId":"%1$s1","wasteCode":"16 02 14","openedAt":"2026-11-10T08:00:00Z",
                "massGrams":1280,"itemsGrams":1302,"differenceGrams":-22,"weightType":"REEL","items":[]}""".formatted(ID));
        assertThat(page("/dechets/" + ID + "e"))
                .contains("1,28 kg", "−0,022 kg")
                .doesNotContain("22 g<");
    }

    @Test
    void what_the_items_weigh_is_told_before_their_lot_is_weighed() {
        territory.upstream.json("GET /api/waste-register/lots/" + ID + "e", """
                {"lotId":"%1$se","number":12,"state":"OPEN","organisationId":"%1$s1","wasteCode":"16 02 14","openedAt":"2026-11-10T08:00:00Z",
                "items":[{"itemId":"%1$s1","kind":"CARCASS","massGrams":580,"dataBearing":false},
                {"itemId":"%1$s2","kind":"CARCASS","massGrams":500,"dataBearing":false}]}""".formatted(ID));
        assertThat(page("/dechets/" + ID + "e")).contains("Somme des éléments", "1,08 kg");
    }

    @Test
    void the_operation_that_was_planned_is_not_typed_again_for_the_treatment() {
        territory.upstream.json("GET /api/waste-register/lots/" + ID + "e", """
                {"lotId":"%1$se","number":12,"state":"CONSIGNED","organisationId":"%1$s1","wasteCode":"16 02 14","openedAt":"2026-11-10T08:00:00Z",
                "consignedOn":"2026-11-18","operationCode":"R 4","items":[]}""".formatted(ID));
        assertThat(page("/dechets/" + ID + "e")).contains("name=\"operation\" value=\"R 4\"");
    }

    @Test
    void a_field_has_one_name_where_the_platform_calls_it_the_same_and_a_comma_in_its_number() {
        RegisterDay.settle(territory.upstream);
        territory.upstream.json("GET /api/waste-register/lines/" + ID + "e", """
                {"lineId":"%1$se","publicId":"S-2026-0007","registerType":"OUTGOING_WASTE","organisationId":"%1$s1","state":"WRITTEN","version":1,
                "entryIndex":9,"lineDate":"2026-11-18","wasteCode":"16 02 13*","massGrams":184000,"recordedAt":"2026-11-18T10:00:00Z",
                "fields":{"wasteCode":"16 02 13*","weightValue":"0.184"},"versions":[],"devices":[]}""".formatted(ID));
        assertThat(page("/registre/lignes/" + ID + "e"))
                .contains("0,184", "<dt>Poids en tonnes</dt>", "colonne « Code déchet »")
                .doesNotContain("0.184");
    }

    @Test
    void a_grade_says_what_limits_it_and_what_would_better_it() {
        territory.upstream.json("GET /api/repairs/devices/" + ID + "e", """
                {"deviceId":"%1$se","code":"7K4M92C1","state":"GRADED","nextStep":"MAKE_READY","kind":"LAPTOP","model":"Latitude 5400","grade":"C",
                "gradeLimits":[{"because":"BATTERY_NOT_MEASURED","atBest":"C"}],"donorOrganisationId":"%1$s9","options":[],"media":[],
                "untested":[]}""".formatted(ID));
        assertThat(page("/etabli/" + ID + "e"))
                .contains("La santé de la batterie n’est pas mesurée : C au mieux.", "à partir de 80 %, A");
    }

    @Test
    void a_convention_is_signed_above_its_devices() {
        territory.upstream.json("GET /api/donations/conventions/" + ID + "e", """
                {"conventionId":"%1$se","claimId":"%1$s2","state":"TO_SIGN","textSha256":"%2$s","donor":{"name":"Nantes Métropole"},
                "taker":{"name":"Atelier du Bout du Monde"},"devices":[{"deviceId":"%1$s1","code":"7K4M92A1","kind":"LAPTOP","claimed":true}],
                "signatures":[]}""".formatted(ID, "a".repeat(64)));
        String page = page("/conventions/" + ID + "e");
        assertThat(page).contains("href=\"#appareils\"");
        assertThat(page.indexOf("Signer la convention")).isPositive().isLessThan(page.indexOf("id=\"appareils\""));
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
        assertThat(member.get("/regles-effacement?type=SSD&niveau=DESTROY&jour=2020-01-05")
                        .body())
                .contains("id=\"jour-faute\"", "Ce jour est passé")
                .doesNotContain("id=\"apercu\"");
    }

    @Test
    void a_receipt_that_ended_has_a_title_that_fits_a_phone() {
        territory.upstream.json("GET /api/waste-register/anomalies/RECEIPT_EXPIRED", "[]");
        assertThat(page("/registre/anomalies/RECEIPT_EXPIRED")).contains("<h1>Récépissé échu du transporteur</h1>");
    }
}
