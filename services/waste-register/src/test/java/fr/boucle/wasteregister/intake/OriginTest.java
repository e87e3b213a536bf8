package fr.boucle.wasteregister.intake;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where waste comes from, and that what left stays as it left. */
class OriginTest {
    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @Test
    void a_line_keeps_what_left_whatever_happens_to_lot_items_and_operator_later() {
        A.Piece piece = A.Piece.of("CARCASS", 11_000);
        UUID device = A.scrapped(part, keeper, "DESKTOP", piece);
        UUID lot = A.lotOf(part, keeper, device);
        Map<String, Object> weighing = Map.of("massGrams", 12_000, "weightType", "REEL");
        String lotPath = "/api/waste-register/lots/" + lot;
        part.as(keeper).put(lotPath + "/weighing", weighing).expect(200);
        UUID operator = A.operator(part, "RECEPISSE", "ICPE_2711");
        String line = "/api/waste-register/lines/"
                + A.consign(part, keeper, lot, A.consignment(operator))
                        .expect(200)
                        .at("/lineId");
        String left = part.as(keeper).get(line).expect(200).text();
        rename(operator);
        part.as(keeper)
                .put(lotPath + "/weighing", Map.of("massGrams", 13_000, "weightType", "REEL"))
                .expectProblem(409, "lot-not-open");
        part.as(keeper)
                .put(
                        "/api/waste-register/items/" + piece.id() + "/classification",
                        Map.of("wasteCode", "16 02 13*", "reason", "Trop tard"))
                .expectProblem(409, "lot-not-open");
        UUID later = A.lotOf(part, keeper, A.scrapped(part, keeper, "DESKTOP", A.Piece.of("CARCASS", 9_000)));
        assertThat(later).isNotEqualTo(lot);
        assertThat(part.as(keeper).get(line).expect(200).text()).isEqualTo(left);
        assertThat(part.as(keeper).get(lotPath).expect(200).json().at("/items")).hasSize(1);
    }

    @Test
    void waste_of_several_producers_comes_from_their_communes_and_of_one_from_that_one() {
        UUID one = Someone.with(Role.AGENT).organisation();
        A.approve(part, one, A.siret());
        UUID first = scrapped(one, "44184");
        UUID lot = A.lotOf(part, keeper, first);
        Answer alone = consigned(lot);
        assertThat(alone.at("/fields/initialEmitterCompanyType")).isEqualTo("ETABLISSEMENT_FR");
        UUID second = scrapped(one, "44184");
        UUID third = scrapped(Someone.with(Role.AGENT).organisation(), "44109");
        UUID both = A.lotOf(part, keeper, second);
        assertThat(A.lotOf(part, keeper, third)).isEqualTo(both);
        Answer mixed = consigned(both);
        assertThat(mixed.at("/fields/initialEmitterCompanyType")).isEqualTo("COMMUNES");
        assertThat(mixed.at("/fields/initialEmitterMunicipalitiesInseeCodes")).isEqualTo("44109,44184");
        assertThat(mixed.json().at("/fields").has("initialEmitterCompanyName")).isFalse();
    }

    @Test
    void a_gift_makes_no_waste_and_scrapping_what_was_given_does() {
        UUID given = Ids.next();
        var _ = part.log().publish("fr.boucle.donations.DeviceHandedOver.v1", given, 3, 1, """
                {"deviceId":"%s","organisationId":"%s"}""".formatted(
                        given, keeper.organisation()));
        var _ = A.lotOf(part, keeper, A.scrapped(part, keeper, "DESKTOP", A.Piece.of("CARCASS", 9_000)));
        assertThat(items(given)).isEmpty();
        scrapped(given, keeper.organisation(), "44109");
        eventually(() -> assertThat(items(given)).hasSize(1));
    }

    private List<String> items(UUID device) {
        return part.as(keeper)
                .get("/api/waste-register/items?deviceId=" + device)
                .expect(200)
                .json()
                .findValuesAsText("itemId");
    }

    private Answer consigned(UUID lot) {
        part.as(keeper)
                .put("/api/waste-register/lots/" + lot + "/weighing", Map.of("massGrams", 12_000, "weightType", "REEL"))
                .expect(200);
        Answer left = A.consign(part, keeper, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711")))
                .expect(200);
        return part.as(keeper)
                .get("/api/waste-register/lines/" + left.at("/lineId"))
                .expect(200);
    }

    private UUID scrapped(UUID producer, String commune) {
        UUID device = Ids.next();
        scrapped(device, producer, commune);
        return device;
    }

    private void scrapped(UUID device, UUID producer, String commune) {
        var _ = part.log().publish("fr.boucle.repairs.DeviceScrapped.v1", device, 5, 2, """
                {"deviceId":"%s","code":"7H2K9MQ4Z","holderOrganisationId":"%s","producerOrganisationId":"%s",
                 "donorOrganisationId":"%s","communeCode":"%s","kind":"DESKTOP","reasonCode":"ERASURE_IMPOSSIBLE",
                 "massGrams":9000,"items":[{"itemId":"%s","kind":"CARCASS","massGrams":9000,"dataBearing":false}],
                 "parts":[],"differenceGrams":0,"scrappedAt":"2026-11-21T12:30:00Z"}\
                """.formatted(
                        device, keeper.organisation(), producer, producer, commune, Ids.next()));
    }

    private void rename(UUID operator) {
        String path = "/api/waste-register/operators/" + operator;
        Map<String, Object> body = new HashMap<>();
        Answer known = part.as(keeper).get(path).expect(200);
        List.of("siret", "address", "postalCode", "city").forEach(member -> body.put(member, known.at("/" + member)));
        body.put("name", "Un autre nom");
        body.put("kinds", List.of("TREATMENT", "TRANSPORTER"));
        part.as(Someone.with(Role.STEWARD)).put(path, body).expect(200);
    }
}
