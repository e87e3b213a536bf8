package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceCode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A code typed or scanned whole goes straight to what has it, even where it begins others; words are answered by a list. */
class SearchBoxTest {
    private static final String DEVICE = """
            {"deviceId":"%s%d","code":"7K4M92A%d","kind":"LAPTOP","manufacturer":"HP","model":"840","assetTag":"P-%s","state":"LISTED","claimed":false}""";

    @Test
    void an_asset_tag_that_begins_others_goes_straight_to_its_device() {
        try (Territory territory = new Territory().quiet().member("agent")) {
            territory.upstream.rows(
                    "GET /api/donations/devices",
                    "named",
                    List.of(
                            DEVICE.formatted(QuietDay.ID, 1, 1, "30"),
                            DEVICE.formatted(QuietDay.ID, 2, 2, "3"),
                            DEVICE.formatted(QuietDay.ID, 3, 3, "31")));
            HttpReader agent = new HttpReader(territory);
            assertThat(agent.get("/recherche?mot=P-3").uri()).hasPath("/appareils/" + QuietDay.ID + "2");
            assertThat(agent.get("/recherche?mot=P-").body())
                    .contains("/appareils/" + QuietDay.ID + "1", "/appareils/" + QuietDay.ID + "3");
        }
    }

    @Test
    void the_number_of_a_note_that_begins_others_goes_straight_to_its_lot() {
        try (Territory territory = new Territory().quiet().member("keeper")) {
            String lot =
                    "{\"lotId\":\"%s%d\",\"number\":%d,\"wasteCode\":\"16 02 14\",\"dataBearing\":false,\"bsdNumber\":\"%s\"}";
            territory.upstream.rows(
                    "GET /api/waste-register/lots",
                    "named",
                    List.of(lot.formatted(QuietDay.ID, 6, 6, "BSD-10"), lot.formatted(QuietDay.ID, 7, 7, "BSD-1")));
            territory.upstream.json("GET /api/waste-register/lines", "[]");
            HttpReader keeper = new HttpReader(territory);
            assertThat(keeper.get("/recherche?mot=BSD-1").uri()).hasPath("/dechets/" + QuietDay.ID + "7");
            var _ = keeper.get("/recherche?mot=n%C2%B0+7");
            assertThat(territory.upstream.received("GET /api/waste-register/lots?"))
                    .as("the number alone is asked for")
                    .anyMatch(asked ->
                            asked.line().contains("named=7&") || asked.line().endsWith("named=7"));
            assertThat(keeper.get("/recherche?mot=16+02+14").body())
                    .contains("/dechets/" + QuietDay.ID + "6", "/dechets/" + QuietDay.ID + "7");
        }
    }

    @Test
    void what_is_called_so_comes_before_what_only_begins_so() {
        try (Territory territory = new Territory().quiet().member("technician")) {
            territory.upstream.json("GET /api/donations/lots", """
                    [{"lotId":"%s1","state":"PUBLISHED","title":"Écoles 12"},{"lotId":"%s2","state":"PUBLISHED","title":"Écoles 1"}]""".formatted(QuietDay.ID, QuietDay.ID));
            territory.upstream.json("GET /api/repairs/devices", "[]");
            HttpReader technician = new HttpReader(territory);
            String page = technician.get("/recherche?mot=ecoles+1").body();
            assertThat(page.indexOf("Écoles 1<")).isPositive().isLessThan(page.indexOf("Écoles 12<"));
        }
    }

    @Test
    void a_label_that_is_read_leads_every_role_to_what_it_may_see_of_the_device() {
        String code = DeviceCode.draw(new Random(7)).value();
        String printed = new DeviceCode(code).printed();
        try (Territory territory = new Territory().quiet()) {
            territory.upstream.json(
                    "GET /api/observatory/passports/" + code,
                    "{\"code\":\"" + code + "\",\"kind\":\"LAPTOP\",\"place\":\"stock\",\"steps\":[]}");
            territory.upstream.json("GET /api/waste-register/lines", "[]");
            territory.upstream.json("GET /api/waste-register/lots", "[]");
            assertThat(new HttpReader(territory.member("steward"))
                            .get("/recherche?mot=https%3A%2F%2Fboucle.test%2Fa%2F" + code)
                            .uri())
                    .hasPath("/a/" + code);
            territory.upstream.json(
                    "GET /api/redistribution/stock",
                    "[{\"deviceId\":\"" + QuietDay.ID + "1\",\"code\":\"" + code + "\",\"proposed\":false}]");
            assertThat(new HttpReader(territory.member("decider"))
                            .get("/recherche?mot=" + printed)
                            .uri())
                    .hasPath("/stock");
            territory.upstream.json(
                    "GET /api/waste-register/items",
                    "[{\"itemId\":\"" + QuietDay.ID + "1\",\"lotId\":\"" + QuietDay.ID + "6\",\"deviceCode\":\"" + code
                            + "\",\"dataBearing\":false}]");
            assertThat(new HttpReader(territory.member("keeper"))
                            .get("/recherche?mot=" + printed)
                            .uri())
                    .hasPath("/dechets/" + QuietDay.ID + "6");
        }
    }

    @Test
    void what_has_the_same_name_is_told_apart() {
        try (Territory territory = new Territory().quiet().member("agent", "auditor")) {
            territory.upstream.json("GET /api/waste-register/lots", "[]");
            String line = "{\"lineId\":\"%s%d\",\"publicId\":\"S-2026-0003\",\"organisationName\":\"%s\"}";
            territory.upstream.json(
                    "GET /api/waste-register/lines",
                    "[" + line.formatted(QuietDay.ID, 1, "Atelier du port") + ","
                            + line.formatted(QuietDay.ID, 2, "Atelier du canal") + "]");
            HttpReader auditor = new HttpReader(territory);
            assertThat(auditor.get("/recherche?mot=S-2026-0003").body())
                    .contains("<small>Atelier du port</small>", "<small>Atelier du canal</small>");
            String convention =
                    "{\"conventionId\":\"%s%d\",\"lotTitle\":\"Soixante portables\",\"yourSide\":\"DONOR\",\"takerName\":\"Atelier du port\",\"deviceCount\":%d}";
            territory.upstream.json(
                    "GET /api/donations/conventions",
                    "[" + convention.formatted(QuietDay.ID, 1, 50) + "," + convention.formatted(QuietDay.ID, 2, 1)
                            + "]");
            assertThat(auditor.get("/recherche?mot=soixante+portables").body().replace('\u00a0', ' '))
                    .contains("<small>Atelier du port · 50 appareils", "<small>Atelier du port · 1 appareil<");
        }
    }

    @Test
    void what_a_structure_asked_for_is_found_by_its_reference_by_whoever_may_see_it() {
        try (Territory territory = new Territory().quiet()) {
            for (String role : List.of("decider", "mediator", "agent", "technician")) {
                var found = new HttpReader(territory.member(role)).get("/recherche?mot=s7k2m9q4");
                assertThat(found.uri().getPath() + found.body()).as(role).contains("/dotations/S7K2M9Q4");
            }
        }
    }

    @Test
    void a_serial_of_the_workshop_goes_straight_to_its_bench() {
        try (Territory territory = new Territory().quiet().member("technician")) {
            territory.upstream.json(
                    "GET /api/repairs/devices",
                    "[{\"deviceId\":\"" + QuietDay.ID + "1\",\"code\":\"7K4M92A1\",\"state\":\"RECEIVED\"}]");
            assertThat(new HttpReader(territory).get("/recherche?mot=5CD1643").uri())
                    .as("though a lot has it in its title")
                    .hasPath("/etabli/" + QuietDay.ID + "1");
        }
    }
}
