package fr.boucle.wasteregister.papers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A lot and its papers follow its line. */
class CorrectedPapersTest {
    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @Test
    void a_corrected_or_cancelled_line_is_told_by_its_lot_its_slip_and_the_year() {
        Answer consigned = A.consigned(part, keeper);
        String line = consigned.at("/lineId");
        String lot = part.as(keeper)
                .get("/api/waste-register/lines/" + line)
                .expect(200)
                .at("/lotId");
        Map<String, String> parties = Map.of(
                "destinationCompanyName", "Valorisation du Vignoble", "transporter1CompanyName", "Loire et Bretagne");
        change(line, 1, "MODIFIER", Map.of("changes", parties));
        assertThat(slip(lot))
                .contains("Valorisation du Vignoble, SIRET", "Loire et Bretagne, SIRET")
                .doesNotContain("ANNULÉ");
        assertThat(year()).contains("Valorisation du Vignoble");
        assertThat(receivers(lot)).contains("Valorisation du Vignoble");
        Answer shown = part.as(keeper).get("/api/waste-register/lots/" + lot).expect(200);
        assertThat(shown.at("/destinationName")).isEqualTo("Valorisation du Vignoble");
        assertThat(shown.json().at("/lineCancelled").asBoolean()).isFalse();

        change(line, 2, "ANNULER", Map.of());
        assertThat(slip(lot)).contains("ANNULÉ : la ligne " + consigned.at("/publicId"));
        assertThat(part.as(keeper)
                        .get("/api/waste-register/lots/" + lot)
                        .expect(200)
                        .json()
                        .at("/lineCancelled")
                        .asBoolean())
                .isTrue();
    }

    private String slip(String lot) {
        return part.as(keeper)
                .get("/api/waste-register/lots/" + lot + "/papers/collection-slip.html")
                .expect(200)
                .text();
    }

    private List<String> receivers(String lot) {
        List<String> names = new ArrayList<>();
        part.as(keeper).get("/api/waste-register/lots").expect(200).json().forEach(one -> {
            if (one.at("/lotId").asText().equals(lot)) {
                names.add(one.at("/destinationName").asText());
            }
        });
        return names;
    }

    private String year() {
        return part.as(keeper)
                .get("/api/waste-register/statements/" + A.today().getYear() + ".html")
                .expect(200)
                .text();
    }

    private void change(String line, int version, String reason, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("reason", reason);
        body.put("explanation", "Relu sur le ticket");
        part.as(keeper)
                .ifMatch("\"" + version + "\"")
                .post("/api/waste-register/lines/" + line + "/versions", body)
                .expect(200);
    }
}
