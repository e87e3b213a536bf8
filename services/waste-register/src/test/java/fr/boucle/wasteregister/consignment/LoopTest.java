package fr.boucle.wasteregister.consignment;

import static fr.boucle.testkit.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.verify.InclusionProof;
import fr.boucle.verify.TrustedCheckpoints;
import fr.boucle.verify.Verdict;
import fr.boucle.wasteregister.A;
import fr.boucle.wasteregister.log.SignCheckpoints;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a scrapped device to a line of the register whose proof verifies offline. */
class LoopTest {
    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @Test
    void a_data_bearing_device_reaches_the_register_and_its_proof_verifies_offline() throws Exception {
        UUID device = A.scrapped(part, keeper, "LAPTOP", A.Piece.dataBearing("S2HFAIL77", 1_700));
        UUID lot = A.lotOf(part, keeper, device);
        part.as(keeper)
                .put("/api/waste-register/lots/" + lot + "/weighing", Map.of("massGrams", 1_650, "weightType", "REEL"))
                .expect(200);
        UUID operator = A.operator(part, "RECEPISSE", "ICPE_2711", "DESTRUCTION");
        Answer consigned = A.consign(part, keeper, lot, A.consignment(operator)).expect(200);
        String line = consigned.at("/lineId");
        String index = consigned.at("/entryIndex");

        Answer shown = A.auditor(part).get("/api/waste-register/lines/" + line).expect(200);
        assertThat(shown.at("/fields/wasteCode")).isEqualTo("16 02 13*");
        assertThat(shown.at("/fields/weightValue")).isEqualTo("0.002");
        assertThat(shown.at("/devices/0/deviceId")).isEqualTo(device.toString());
        assertThat(shown.at("/massGrams")).isEqualTo("1650");

        Answer proof = A.auditor(part)
                .get("/api/waste-register/entries/" + index + "/proof")
                .expect(200);
        String key = part.asNobody().get("/api/waste-register/key").expect(200).text();
        assertThat(InclusionProof.parse(proof.text()).verify(TrustedCheckpoints.parse(key)))
                .isInstanceOf(Verdict.Proven.class);
        assertThat(new String(proof.bytes(), UTF_8))
                .contains("\"dataBearing\":true")
                .contains(device.toString());
        told(device, lot, line);
    }

    private void told(UUID device, UUID lot, String line) {
        eventually(() -> {
            assertThat(part.log().of("waste-register", lot))
                    .extracting(Event::name)
                    .containsExactly("WasteLotWeighed", "WasteLotConsigned");
            assertThat(part.log().of("waste-register", device)).singleElement().satisfies(event -> {
                assertThat(event.name()).isEqualTo("WasteItemAccepted");
                assertThat(event.hop()).isEqualTo(2);
                assertThat(event.sequence()).isEqualTo(1);
            });
            assertThat(part.log().of("waste-register", line))
                    .extracting(Event::name)
                    .containsExactly("RegisterLineWritten");
            assertThat(part.log().of("waste-register", SignCheckpoints.REGISTER))
                    .isNotEmpty();
        });
    }

    @Test
    void pieces_of_one_device_go_to_a_lot_per_code_and_data_bearing_ones_apart() {
        A.Piece carcass = A.Piece.of("CARCASS", 1_700);
        A.Piece battery = A.Piece.battery("LITHIUM_ION", 280);
        A.Piece disk = new A.Piece(
                fr.boucle.values.Ids.next(), "MEDIUM", 115, "\"dataBearing\":true,\"mediumSerial\":\"W62FBT1A\"");
        A.Piece board = A.Piece.of("PART", 90);
        UUID device = A.scrapped(part, keeper, "LAPTOP", carcass, battery, disk, board);
        eventually(() -> {
            Answer items = part.as(keeper)
                    .get("/api/waste-register/items?deviceId=" + device)
                    .expect(200);
            assertThat(items.json()).hasSize(4);
        });
        Answer lots = part.as(keeper)
                .get("/api/waste-register/lots?deviceId=" + device)
                .expect(200);
        assertThat(lots.json().findValuesAsText("wasteCode"))
                .containsExactlyInAnyOrder("16 02 14", "16 06 07*", "16 02 16", "16 02 16");
        assertThat(lots.json().findValuesAsText("dataBearing"))
                .containsExactlyInAnyOrder("false", "false", "true", "false");
        eventually(() -> assertThat(part.log().of("waste-register", device))
                .extracting(Event::sequence)
                .containsExactly(1L, 2L, 3L, 4L));
    }

    @Test
    void a_device_sent_straight_to_waste_is_one_item_of_its_donor() {
        UUID device = fr.boucle.values.Ids.next();
        var _ = part.log().publish("fr.boucle.donations.DeviceSentToWaste.v1", device, 3, 1, """
            {"deviceId":"%s","code":"7H2K9MQ4Z","donorOrganisationId":"%s","communeCode":"44109","kind":"DESKTOP",
             "massGrams":7900,"massSource":"REFERENCE","media":[{"type":"HDD","serialNumber":"5VG0A1B2"}],
             "dataBearing":true,"reasonCode":"OLDER_THAN_TEN_YEARS","sentAt":"2026-11-20T10:00:00Z"}\
            """.formatted(
                        device, keeper.organisation()));
        UUID lot = A.lotOf(part, keeper, device);
        Answer shown = part.as(keeper).get("/api/waste-register/lots/" + lot).expect(200);
        assertThat(shown.at("/items/0/massGrams")).isEqualTo("7900");
        assertThat(shown.at("/items/0/media/0/serialNumber")).isEqualTo("5VG0A1B2");
        assertThat(shown.at("/dataBearing")).isEqualTo("true");
    }

    @Test
    void weighing_states_the_difference_closes_the_lot_and_repeats_quietly() {
        UUID lot = A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 12_150));
        String path = "/api/waste-register/lots/" + lot + "/weighing";
        Answer again = part.as(keeper)
                .put(path, Map.of("massGrams", 12_000, "weightType", "REEL"))
                .expect(200);
        assertThat(again.at("/differenceGrams")).isEqualTo("-150");
        assertThat(again.etag()).isEqualTo("\"1\"");
        UUID later = A.lotOf(part, keeper, A.scrapped(part, keeper, "DESKTOP", A.Piece.of("CARCASS", 5_000)));
        assertThat(later).isNotEqualTo(lot);
        part.as(keeper)
                .put(path, Map.of("massGrams", 999, "weightType", "REEL"))
                .expectProblem(409, "lot-too-light");
        part.as(keeper)
                .put(path, Map.of("massGrams", "x", "weightType", "REEL"))
                .expect(400);
        part.as(A.keeper())
                .put(path, Map.of("massGrams", 12_000, "weightType", "REEL"))
                .expectProblem(404, "not-found");
    }

    @Test
    void a_consignment_repeats_with_the_same_answer_and_no_second_line() {
        UUID lot = A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 12_000));
        Map<String, Object> body = A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711"));
        Answer first = A.consign(part, keeper, lot, body).expect(200);
        Answer second = A.consign(part, keeper, lot, body).expect(200);
        assertThat(second.text()).isEqualTo(first.text());
        body.put("consignedOn", A.today().minusDays(1).toString());
        A.consign(part, keeper, lot, body).expectProblem(409, "lot-already-consigned");
    }

    @Test
    void data_goes_only_to_an_operator_whose_destruction_proof_holds() {
        UUID lot = A.weighedLot(part, keeper, 2_000, A.Piece.dataBearing("S2HFAIL78", 2_000));
        A.consign(part, keeper, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711")))
                .expectProblem(409, "proof-missing");
        UUID lapsed = A.operator(
                part, A.today().minusYears(2), A.today().minusDays(1), "RECEPISSE", "ICPE_2711", "DESTRUCTION");
        Answer refused = A.consign(part, keeper, lot, A.consignment(lapsed)).expectProblem(409, "proof-lapsed");
        assertThat(refused.at("/detail"))
                .contains("DESTRUCTION", "N-DESTRUCTION", A.today().minusDays(1).toString());
        UUID good = A.operator(part, "RECEPISSE", "ICPE_2711", "DESTRUCTION");
        A.consign(part, keeper, lot, A.consignment(good)).expect(200);
    }

    @Test
    void a_treatment_that_is_not_final_is_followed_to_its_end() {
        UUID lot = A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 12_000));
        String path = "/api/waste-register/lots/" + lot + "/treatment";
        Map<String, Object> sorting =
                Map.of("operationCode", "R12", "treatedOn", A.today().toString());
        part.as(keeper).put(path, sorting).expectProblem(409, "lot-not-consigned");
        A.consign(part, keeper, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711")))
                .expect(200);
        assertThat(part.as(keeper).put(path, sorting).expect(200).at("/treatment/final"))
                .isEqualTo("false");
        part.as(keeper).put(path, sorting).expect(200);
        Map<String, Object> recycling = Map.of(
                "operationCode",
                "R 4",
                "operationMode",
                "RECYCLAGE",
                "treatedOn",
                A.today().toString());
        assertThat(part.as(keeper).put(path, recycling).expect(200).at("/treatment/final"))
                .isEqualTo("true");
        part.as(keeper).put(path, sorting).expectProblem(409, "treatment-already-final");
        eventually(() -> assertThat(part.log().of("waste-register", lot))
                .extracting(Event::name)
                .isEqualTo(
                        List.of("WasteLotWeighed", "WasteLotConsigned", "TreatmentConfirmed", "TreatmentConfirmed")));
    }

    @Test
    void a_destruction_certificate_names_a_medium_of_the_item() {
        A.Piece piece = A.Piece.dataBearing("S2HFAIL79", 2_000);
        UUID lot = A.weighedLot(part, keeper, 2_000, piece);
        String path = "/api/waste-register/items/" + piece.id() + "/destruction-certificate";
        Map<String, Object> body = Map.of(
                "number",
                "CD-1",
                "serialNumber",
                "S2HFAIL79",
                "destroyedOn",
                A.today().toString());
        part.as(keeper).put(path, body).expectProblem(409, "lot-not-consigned");
        A.consign(part, keeper, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711", "DESTRUCTION")))
                .expect(200);
        part.as(keeper)
                .put(
                        path,
                        Map.of(
                                "number",
                                "CD-1",
                                "serialNumber",
                                "OTHER",
                                "destroyedOn",
                                A.today().toString()))
                .expectProblem(409, "medium-serial-unknown");
        part.as(keeper).put(path, body).expect(200);
        assertThat(part.as(keeper).put(path, body).expect(200).at("/media/0/certificateNumber"))
                .isEqualTo("CD-1");
    }

    @Test
    void others_see_nothing_and_may_do_nothing() {
        UUID lot = A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 12_000));
        Actor stranger = A.keeper();
        part.as(stranger).get("/api/waste-register/lots/" + lot).expectProblem(404, "not-found");
        A.consign(part, stranger, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711")))
                .expect(404);
        part.asNobody().get("/api/waste-register/lots").expect(401);
        part.as(Someone.with(Role.AUDITOR))
                .put("/api/waste-register/lots/" + lot + "/weighing", Map.of("massGrams", 1_000, "weightType", "REEL"))
                .expect(403);
    }
}
