package fr.boucle.wasteregister.line;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A line of what is waste no more is tied to its devices, by the codes that people read on them. */
class NoLongerWasteTest {
    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @Test
    void a_line_is_tied_to_its_devices_both_ways_and_an_unknown_code_is_named() {
        UUID device = A.scrapped(part, keeper, "LAPTOP", A.Piece.of("CARCASS", 2_000));
        String code = eventually(java.time.Duration.ofSeconds(30), () -> {
            Answer items = part.as(keeper)
                    .get("/api/waste-register/items?deviceId=" + device)
                    .expect(200);
            assertThat(items.json()).hasSize(1);
            return items.at("/0/deviceCode");
        });
        UUID line = Ids.next();
        Answer refused = write(line, List.of(code, "INCONNU00"));
        refused.expectProblem(409, "line-not-acceptable");
        assertThat(refused.text()).contains("/deviceCodes", "INCONNU00");
        String printed = new DeviceCode(code).printed();
        assertThat(part.as(keeper)
                        .get("/api/waste-register/items?q=" + printed)
                        .expect(200)
                        .at("/0/deviceCode"))
                .isEqualTo(code);
        write(line, List.of(printed.toLowerCase(java.util.Locale.ROOT))).expect(200);
        Answer shown = part.as(keeper).get("/api/waste-register/lines/" + line).expect(200);
        assertThat(shown.at("/devices/0/code")).isEqualTo(code);
        assertThat(part.as(keeper)
                        .get("/api/waste-register/lines?deviceId=" + shown.at("/devices/0/deviceId"))
                        .expect(200)
                        .text())
                .contains(line.toString());
    }

    @Test
    void no_line_is_of_a_day_before_its_devices_were_waste() {
        UUID device = A.scrapped(part, keeper, "LAPTOP", A.Piece.of("CARCASS", 2_000));
        var _ = A.lotOf(part, keeper, device);
        Map<String, String> early = Map.of("processingDate", "2026-01-20", "processingEndDate", "2026-01-21");
        Answer refused = write(Ids.next(), early, Map.of("deviceIds", List.of(device)));
        refused.expectProblem(409, "line-not-acceptable");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/fields/processingDate");
        assertThat(refused.at("/errors/0/detail")).contains("21/01/2026");
        UUID line = Ids.next();
        write(line, Map.of(), Map.of("deviceIds", List.of(device))).expect(200);
        part.as(keeper)
                .ifMatch("\"1\"")
                .post(
                        "/api/waste-register/lines/" + line + "/versions",
                        Map.of("reason", "MODIFIER", "explanation", "Relu sur le bon", "changes", early))
                .expectProblem(409, "line-not-acceptable");
    }

    @Test
    void what_may_hold_data_is_no_product_and_leaves_by_hand_only_to_who_has_proved_that_it_destroys() {
        UUID device = A.scrapped(part, keeper, "SMARTPHONE", A.Piece.dataBearing("BUILT-IN", 140));
        var _ = A.lotOf(part, keeper, device);
        Map<String, Object> tied = Map.of("deviceIds", List.of(device));
        Answer product = write(Ids.next(), Map.of(), tied).expectProblem(409, "line-not-acceptable");
        assertThat(product.at("/errors/0/pointer")).isEqualTo("/deviceCodes");
        assertThat(product.at("/errors/0/detail")).contains("destruction certifiée");
        Answer left = leaves(Ids.next(), device, Map.of()).expectProblem(409, "line-not-acceptable");
        assertThat(left.at("/errors/0/pointer")).isEqualTo("/fields/destinationCompanyOrgId");
        LocalDate day = LocalDate.parse(A.outgoing().get("dispatchDate"));
        String destroys = siret(A.operator(part, day.minusYears(1), day.plusYears(1), "ICPE_2711", "DESTRUCTION"));
        String other = siret(A.operator(part, day.minusYears(1), day.plusYears(1), "ICPE_2711"));
        UUID line = Ids.next();
        leaves(line, device, Map.of("destinationCompanyOrgId", destroys)).expect(200);
        part.as(keeper)
                .ifMatch("\"1\"")
                .post(
                        "/api/waste-register/lines/" + line + "/versions",
                        Map.of(
                                "reason",
                                "MODIFIER",
                                "explanation",
                                "Relu sur le bon",
                                "changes",
                                Map.of("destinationCompanyOrgId", other)))
                .expectProblem(409, "line-not-acceptable");
    }

    private String siret(UUID operator) {
        return A.auditor(part)
                .get("/api/waste-register/operators/" + operator)
                .expect(200)
                .at("/siret");
    }

    private Answer leaves(UUID line, UUID device, Map<String, String> changed) {
        Map<String, Object> fields = new HashMap<>(A.outgoing());
        fields.putAll(changed);
        fields.remove("publicId");
        fields.remove("reportForCompanySiret");
        Map<String, Object> body = Map.of(
                "registerType", "OUTGOING_WASTE", "fields", fields, "bsdNumber", "BSD-7", "deviceIds", List.of(device));
        return part.as(keeper).put("/api/waste-register/lines/" + line, body);
    }

    private Answer write(UUID line, List<String> codes) {
        return write(line, Map.of(), Map.of("deviceCodes", codes));
    }

    private Answer write(UUID line, Map<String, String> changed, Map<String, ?> tied) {
        Map<String, String> fields = new HashMap<>(A.ssd());
        fields.putAll(changed);
        fields.remove("publicId");
        Map<String, Object> body = new HashMap<>(tied);
        body.put("registerType", "SSD");
        body.put("fields", fields);
        return part.as(keeper).put("/api/waste-register/lines/" + line, body);
    }
}
