package fr.boucle.wasteregister.lot;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.web.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of the law is the territory's, also overseas: on New Year's Eve the days differ. */
class LegalTimeTest {
    /** 21:00 on 31 December 2026 in Greenwich: the new year began in La Réunion and not in Guadeloupe. */
    private static final Instant EVE = Instant.parse("2026-12-31T21:00:00Z");

    @AfterEach
    void today() {
        TestClock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "Indian/Reunion, 2027-01-01, 2027-01-02, E-2027-0001",
        "America/Guadeloupe, 2026-12-31, 2027-01-01, E-2026-0001"
    })
    void the_latest_day_and_the_year_of_a_line_are_those_of_the_territory(
            String zone, LocalDate today, LocalDate tomorrow, String publicId) {
        try (ServicePart part = ServicePart.start("waste-register", Map.of("boucle.territory-zone", zone))) {
            Actor keeper = A.keeper(part);
            eventually(() -> write(part, keeper, tomorrow).expectProblem(409, "line-not-acceptable"));
            TestClock.advance(Duration.between(new TestClock().instant(), EVE));
            write(part, keeper, tomorrow).expectProblem(409, "line-not-acceptable");
            Answer written = write(part, keeper, today).expect(200);
            assertThat(written.at("/publicId")).isEqualTo(publicId);
        }
    }

    @Test
    void a_year_of_the_territory_begins_at_its_own_midnight() {
        LegalTime reunion = new LegalTime(() -> EVE, "Indian/Reunion");
        assertThat(reunion.today()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(reunion.startOf(reunion.today())).isEqualTo(Instant.parse("2026-12-31T20:00:00Z"));
        LegalTime mayotte = new LegalTime(() -> EVE, "Indian/Mayotte");
        assertThat(mayotte.today()).isEqualTo(LocalDate.of(2027, 1, 1));
        LegalTime guadeloupe = new LegalTime(() -> EVE, "America/Guadeloupe");
        assertThat(guadeloupe.today()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    private static Answer write(ServicePart part, Actor keeper, LocalDate received) {
        Map<String, String> fields = new HashMap<>(A.incoming());
        fields.remove("publicId");
        fields.put("receptionDate", received.toString());
        return part.as(keeper)
                .put(
                        "/api/waste-register/lines/" + Ids.next(),
                        Map.of("registerType", "INCOMING_WASTE", "fields", fields));
    }
}
