package fr.boucle.wasteregister.mass;

import static fr.boucle.wasteregister.A.Piece;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.TestClock;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the acts of two years kept is what summing from the beginning finds. */
class KeptMassesTest {
    private static final String API = "/api/waste-register/";
    /** Of its own: what a log tells of a later year, it tells of all that is entered after. */
    private final ServicePart part = ServicePart.start("waste-register", Map.of());

    private final Actor keeper = A.keeper(part);

    @AfterEach
    void close() {
        TestClock.reset();
        part.close();
    }

    @Test
    void every_act_keeps_the_sums_that_the_whole_register_gives() throws SQLException {
        acts();
        int first = A.today().getYear();
        TestClock.advance(Duration.ofDays(366));
        acts();
        JsonNode before = balance(first);
        JsonNode kept = balance(first + 1);
        assertThat(before).as("the former year").hasSize(1);
        assertThat(kept).as("the running year").hasSize(1);
        assertThat(kept.at("/0/openingGrams")).isEqualTo(before.at("/0/closingGrams"));
        assertThat(kept.at("/0/openingGrams").asLong()).isNotZero();
        try (Connection database = part.database();
                Statement statement = database.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE mass_sum SET accepted_grams = 7, consigned_grams = 7"))
                    .isPositive();
            assertThat(balance(first)).as("read from what is kept").isNotEqualTo(before);
            assertThat(A.auditor(part)
                            .get(API + "anomalies/MASS_NOT_BALANCED?year=" + first)
                            .expect(200)
                            .at("/0/organisationName"))
                    .as("an auditor of many is told whose it is")
                    .isEqualTo("Atelier du Bout du Monde");
            assertThat(statement.executeUpdate("UPDATE mass_sum_start SET summed_at = NULL"))
                    .isEqualTo(1);
        }
        KeptMasses masses = part.bean(KeptMasses.class);
        masses.start(part.bean(InstantSource.class).instant());
        assertThat(balance(first)).isEqualTo(before);
        assertThat(balance(first + 1)).isEqualTo(kept);
        masses.start(part.bean(InstantSource.class).instant());
        assertThat(balance(first + 1)).as("summed once").isEqualTo(kept);
    }

    /** A lot weighed twice and left, its line corrected; one whose line is cancelled; a piece under another code; one lying. */
    private void acts() {
        UUID lot = A.weighedLot(part, keeper, 12_000, Piece.of("CARCASS", 12_150));
        weigh(lot, 11_900);
        UUID operator = A.operator(part, "RECEPISSE", "ICPE_2711");
        Answer left = A.consign(part, keeper, lot, A.consignment(operator)).expect(200);
        correct(left.at("/lineId"), Map.of("reason", "MODIFIER", "explanation", "Ticket", "massGrams", 11_500));
        UUID other = A.weighedLot(part, keeper, 9_000, Piece.of("CARCASS", 9_000));
        Answer cancelled =
                A.consign(part, keeper, other, A.consignment(operator)).expect(200);
        correct(cancelled.at("/lineId"), Map.of("reason", "ANNULER", "explanation", "Le lot n'est pas parti."));
        Piece toner = Piece.of("TONER", 3_000);
        UUID open = A.lotOf(part, keeper, A.scrapped(part, keeper, "PRINTER", toner));
        Answer sorted = part.as(keeper)
                .put(
                        API + "items/" + toner.id() + "/classification",
                        Map.of("wasteCode", A.WEEE, "reason", "Fiche du fabricant"))
                .expect(200);
        assertThat(sorted.at("/lotId")).isNotEqualTo(open.toString());
    }

    private void weigh(UUID lot, long grams) {
        part.as(keeper)
                .put(API + "lots/" + lot + "/weighing", Map.of("massGrams", grams, "weightType", "REEL"))
                .expect(200);
    }

    private void correct(String line, Map<String, Object> body) {
        part.as(keeper)
                .ifMatch("\"1\"")
                .post(API + "lines/" + line + "/versions", body)
                .expect(200);
    }

    private JsonNode balance(int year) {
        return part.as(keeper)
                .get(API + "mass-balances?year=" + year)
                .expect(200)
                .json();
    }
}
