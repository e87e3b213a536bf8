package fr.boucle.wasteregister.papers;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the driver, the container, the destroyer and the producer hold in their hands. */
class PapersTest {
    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @Test
    void the_slip_says_who_gives_what_to_whom_and_is_refused_before_the_departure() {
        UUID lot = A.weighedLot(part, keeper, 12_345, A.Piece.of("CARCASS", 12_000));
        String path = "/api/waste-register/lots/" + lot + "/papers/";
        part.as(keeper).get(path + "collection-slip.html").expectProblem(409, "lot-not-consigned");
        String line = A.consign(part, keeper, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711")))
                .expect(200)
                .at("/publicId");
        String slip =
                part.as(keeper).get(path + "collection-slip.html").expect(200).text();
        assertThat(slip)
                .contains(
                        "Atelier du Bout du Monde",
                        "53075596600047",
                        "Recyclage de l&#39;Exemple".replace("&#39;", "'"))
                .contains("N-RECEPISSE", "12,345 kg", A.WEEE, line, "Carcasse", "Signatures")
                .contains("Le chargement du ")
                .doesNotContain("CARCASS", A.today().toString())
                .contains("/dechets/" + lot);
        Answer pdf = part.as(keeper).get(path + "collection-slip.pdf").expect(200);
        assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void the_label_and_the_destruction_list_tell_of_data() {
        UUID lot = A.weighedLot(part, keeper, 2_000, A.Piece.dataBearing("S2HFAIL99", 2_000));
        String path = "/api/waste-register/lots/" + lot + "/papers/";
        String number = part.as(keeper)
                .get("/api/waste-register/lots/" + lot)
                .expect(200)
                .at("/number");
        assertThat(part.as(keeper).get(path + "label.html").expect(200).text())
                .contains("destruction certifiée", "n° " + number);
        assertThat(part.as(keeper)
                        .get(path + "destruction-list.html")
                        .expect(200)
                        .text())
                .contains("S2HFAIL99", "à détruire", "1 support.", "n° " + number)
                .doesNotContain("CARCASS");
        part.as(A.keeper()).get(path + "label.html").expectProblem(404, "not-found");
        part.as(keeper).get(path + "label.txt").expectProblem(404, "not-found");
        part.as(keeper).get(path + "other.pdf").expectProblem(404, "not-found");
    }

    @Test
    void a_medium_without_a_number_is_named_by_its_device() {
        List<UUID> devices = List.of(
                A.scrapped(part, keeper, "SMARTPHONE", A.Piece.dataBearing("BUILT-IN", 170)),
                A.scrapped(part, keeper, "SMARTPHONE", A.Piece.dataBearing("NO-SERIAL-2", 180)));
        UUID lot = A.lotOf(part, keeper, devices.getFirst());
        assertThat(A.lotOf(part, keeper, devices.getLast())).isEqualTo(lot);
        String code = part.as(keeper)
                .get("/api/waste-register/lots/" + lot)
                .expect(200)
                .at("/items/0/deviceCode");
        assertThat(part.as(keeper)
                        .get("/api/waste-register/lots/" + lot + "/papers/destruction-list.html")
                        .expect(200)
                        .text())
                .contains("mémoire interne, sans numéro, appareil " + code, "sans numéro lu (2), appareil " + code)
                .doesNotContain("BUILT-IN", "NO-SERIAL");
        assertThat(part.as(keeper)
                        .get("/api/waste-register/items.csv")
                        .expect(200)
                        .text())
                .contains("mémoire interne, sans numéro, appareil " + code)
                .doesNotContain("BUILT-IN");
    }

    @Test
    void a_producers_year_sums_what_the_register_says_left_with_and_without_a_lot() {
        Answer lot = A.consigned(part, keeper);
        String mine = byHand("0.021", Map.of());
        String cancelled = byHand("0.5", Map.of());
        change(cancelled, "ANNULER", Map.of());
        String corrected = byHand("0.007", Map.of());
        change(corrected, "MODIFIER", Map.of("massGrams", 7_250));
        String year = part.as(keeper)
                .get("/api/waste-register/statements/" + A.today().getYear() + ".html")
                .expect(200)
                .text();
        List<String> counted = List.of(lot.at("/lineId"), mine, corrected);
        long grams = 0;
        for (String id : counted) {
            Answer line = part.as(keeper).get("/api/waste-register/lines/" + id).expect(200);
            assertThat(year).contains(line.at("/publicId"));
            grams += Long.parseLong(line.at("/massGrams"));
        }
        assertThat(grams).isEqualTo(12_000 + 21_000 + 7_250);
        assertThat(year)
                .contains("Masse de ces lignes au registre : 40,250 kg", "partis en lots : 11,000 kg", "7,250 kg")
                .doesNotContain(number(cancelled));
    }

    @Test
    void what_left_without_a_lot_is_in_the_year_of_who_first_produced_it() {
        var _ = A.consigned(part, keeper);
        String shared = byHand(
                "0.9",
                Map.of("initialEmitterCompanyType", "COMMUNES", "initialEmitterMunicipalitiesInseeCodes", "44109"));
        Map<String, String> producer = new HashMap<>();
        A.incoming().forEach((key, value) -> {
            if (key.startsWith("emitterCompany")) {
                producer.put("initialE" + key.substring(1), value);
            }
        });
        String foreign = byHand("0.04", producer);
        assertThat(year("")).doesNotContain(number(shared), number(foreign));
        UUID other = Ids.next();
        A.approve(part, other, "78467169500103");
        assertThat(eventually(Duration.ofSeconds(30), () -> {
                    String told = year("?producerId=" + other);
                    assertThat(told).contains(number(foreign));
                    return told;
                }))
                .contains("40,000 kg");
    }

    private String year(String of) {
        return (of.isEmpty() ? part.as(keeper) : A.auditor(part))
                .get("/api/waste-register/statements/" + A.today().getYear() + ".html" + of)
                .expect(200)
                .text();
    }

    private String number(String line) {
        return part.as(keeper)
                .get("/api/waste-register/lines/" + line)
                .expect(200)
                .at("/publicId");
    }

    private String byHand(String tonnes, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(A.outgoing());
        fields.remove("publicId");
        fields.remove("reportForCompanySiret");
        fields.put("weightValue", tonnes);
        fields.putAll(more);
        return part.as(keeper)
                .put(
                        "/api/waste-register/lines/" + Ids.next(),
                        Map.of("registerType", "OUTGOING_WASTE", "fields", fields, "bsdNumber", "BSD-3"))
                .expect(200)
                .at("/lineId");
    }

    private void change(String line, String reason, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("reason", reason);
        body.put("explanation", "Relu sur le ticket");
        part.as(keeper)
                .ifMatch("\"1\"")
                .post("/api/waste-register/lines/" + line + "/versions", body)
                .expect(200);
    }

    @Test
    void a_producers_year_lists_its_waste_by_code_and_line() {
        Answer consigned = A.consigned(part, keeper);
        String year = part.as(keeper)
                .get("/api/waste-register/statements/" + A.today().getYear() + ".html")
                .expect(200)
                .text();
        assertThat(year).contains(consigned.at("/publicId"), "11,000 kg", A.WEEE);
        assertThat(year)
                .as("on a narrow screen each row is a block that says its columns")
                .contains("width=device-width", "max-width: 40em", "data-t=\"Masse au registre\">");
        Answer foreign = part.as(A.keeper())
                .get("/api/waste-register/statements/" + A.today().getYear() + ".html?producerId="
                        + keeper.organisation());
        foreign.expectProblem(404, "not-found");
        assertThat(A.auditor(part)
                        .get("/api/waste-register/statements/" + A.today().getYear() + ".html?producerId="
                                + keeper.organisation())
                        .expect(200)
                        .text())
                .contains(consigned.at("/publicId"));
    }
}
