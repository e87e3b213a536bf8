package fr.boucle.donations.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.donations.reading.Condition;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.ListingSql;
import fr.boucle.persistence.UuidBytes;
import fr.boucle.testkit.Answer;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Ids;
import fr.boucle.web.Cursor;
import fr.boucle.web.ListQuery;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Published lots are found by kind, condition, words and place, page by page, each way through an index. */
class FindLotsTest {
    private static final String MARK = Ids.next().toString().substring(24);
    private final Member taker = A.association("ESUS");

    private static UUID marked(String mark, String commune, String type, String model, String condition) {
        Member donor = A.donor();
        String csv = "Type;Marque;Modèle;Numéro de série;État\n" + type + ";HP;" + model + " " + mark + ";F-" + commune
                + "-" + model + "-" + mark + ";" + condition + "\n";
        List<UUID> devices = A.listed(donor, csv.getBytes(StandardCharsets.UTF_8)).stream()
                .map(device -> UUID.fromString(device.get("deviceId").asText()))
                .toList();
        UUID lot = Ids.next();
        Map<String, Object> draft = new HashMap<>(A.draft(devices));
        draft.put("communeCode", commune);
        donor.calls().put("/api/donations/lots/" + lot, draft).expect(201);
        donor.calls().put("/api/donations/lots/" + lot + "/publication").expect(204);
        return lot;
    }

    private static UUID lot(String commune, String type, String model, String condition) {
        return marked(MARK, commune, type, model, condition);
    }

    private List<String> found(String query) {
        return taker.calls()
                .get("/api/donations/lots?q=" + MARK + query)
                .expect(200)
                .json()
                .findValuesAsText("lotId");
    }

    @Test
    void an_organisation_reads_which_lots_hold_something_that_it_may_claim() {
        String mark = Ids.next().toString().substring(24);
        String nantes = marked(mark, "44109", "Écran", "E24", "fonctionne").toString();
        String marseille = marked(mark, "13055", "Écran", "E24", "fonctionne").toString();
        String taken = marked(mark, "44109", "Écran", "E27", "fonctionne").toString();
        assertThat(fitting(mark, "")).containsExactly(nantes, marseille, taken);
        List<UUID> all = taker
                .calls()
                .get("/api/donations/lots/" + taken + "/free-devices")
                .expect(200)
                .json()
                .findValuesAsText("deviceId")
                .stream()
                .map(UUID::fromString)
                .toList();
        A.claim(A.association("ESUS"), Ids.next(), UUID.fromString(taken), all).expect(201);
        assertThat(fitting(mark, "")).containsExactly(nantes, marseille);
        assertThat(taker.calls()
                        .get("/api/donations/lots?q=" + mark)
                        .expect(200)
                        .json()
                        .findValuesAsText("claimedCount"))
                .containsExactly("0", "0", "1");
        assertThat(fitting(mark, "&withinKm=50")).as("from the own commune").containsExactly(nantes);
        assertThat(A.association()
                        .calls()
                        .get("/api/donations/lots?fits=true&q=" + mark)
                        .expect(200)
                        .json())
                .as("no recipient of the law")
                .isEmpty();
    }

    private List<String> fitting(String mark, String query) {
        return taker.calls()
                .get("/api/donations/lots?fits=true&q=" + mark + query)
                .expect(200)
                .json()
                .findValuesAsText("lotId");
    }

    @Test
    void lots_are_found_by_what_they_hold_and_where_they_are() {
        String nantes = lot("44109", "Portable", "EliteBook", "fonctionne").toString();
        String rennes = lot("35238", "Portable", "ProBook", "en panne").toString();
        String marseille = lot("13055", "Écran", "E24", "fonctionne").toString();
        assertThat(found("")).containsExactly(nantes, rennes, marseille);
        assertThat(found("&kind=SCREEN")).containsExactly(marseille);
        assertThat(found("&condition=WORKING")).containsExactly(nantes, marseille);
        assertThat(found("&kind=LAPTOP&condition=TO_REPAIR")).containsExactly(rennes);
        assertThat(found("&communeCode=35238")).containsExactly(rennes);
        assertThat(found("&near=44184&withinKm=0")).isEmpty();
        assertThat(found("&near=44109&withinKm=0")).containsExactly(nantes);
        assertThat(found("&near=44184&withinKm=60")).containsExactly(nantes);
        assertThat(found("&near=44184&withinKm=150")).containsExactly(nantes, rennes);
        assertThat(found("&sort=donorName")).containsExactlyInAnyOrder(nantes, rennes, marseille);
        assertThat(found("&minDevices=2")).isEmpty();
        Answer far =
                taker.calls().get("/api/donations/lots?near=44184&q=" + MARK).expect(200);
        assertThat(far.json().at("/0/distanceKm").asInt()).isBetween(48, 56);
        assertThat(far.json().at("/1/distanceKm").asInt()).isBetween(95, 105);
        assertThat(far.json().at("/2/distanceKm").asInt()).isBetween(725, 765);
        taker.calls().get("/api/donations/lots?near=Nantes").expectProblem(400, "malformed-request");
    }

    @Test
    void a_page_goes_on_where_the_last_one_ended() {
        String first = lot("69123", "Portable", "Page", "").toString();
        String second = lot("69123", "Portable", "Page", "").toString();
        Answer page = taker.calls()
                .get("/api/donations/lots?communeCode=69123&limit=1")
                .expect(200);
        assertThat(page.at("/0/lotId")).isEqualTo(first);
        String next = page.header("Link").orElseThrow().replaceFirst("<(?:https?://[^/]+)?([^>]+)>.*", "$1");
        assertThat(taker.calls().get(next).expect(200).at("/0/lotId")).isEqualTo(second);
    }

    @Test
    void every_way_in_goes_through_an_index_by_key() throws SQLException {
        try (Connection connection = A.PART.database();
                Statement statement = connection.createStatement()) {
            ManyLots.fill(statement, 10_000, 1);
            Listing anywhere = such(null, null).published();
            Listing inCommune = such("44001", null).published();
            Listing near = such(null, List.of("44001", "35238")).published();
            assertThat(plan(connection, anywhere)).contains("lot_");
            assertThat(plan(connection, inCommune)).contains("lot_published_place");
            assertThat(plan(connection, near)).contains("lot_published_place");
            for (Listing listing : List.of(anywhere, inCommune, near)) {
                assertThat(plan(connection, listing)).doesNotContain("ALL").contains("device_lot");
            }
            ManyLots.empty(statement);
        }
    }

    private static LotFilter such(@Nullable String commune, @Nullable List<String> communes) {
        return new LotFilter(DeviceKind.LAPTOP, Condition.WORKING, commune, communes, 1, null, null);
    }

    /** The access type and the key of each table, as the database plans it. */
    private static String plan(Connection connection, Listing listing) throws SQLException {
        ListQuery page =
                new ListQuery(25, LotFilter.USUAL_ORDER, false, new Cursor("", new UUID(0x7000, 0x100)), false);
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement asked =
                connection.prepareStatement("EXPLAIN FORMAT=TRADITIONAL " + ListingSql.page(listing, page, 26))) {
            int place = 1;
            for (Object value : listing.values()) {
                asked.setObject(place++, value);
            }
            asked.setBytes(place, UuidBytes.of(new UUID(0x7000, 0x100)));
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString("type"))
                            .append(' ')
                            .append(row.getString("key"))
                            .append('\n');
                }
            }
        }
        return plan.toString();
    }
}
