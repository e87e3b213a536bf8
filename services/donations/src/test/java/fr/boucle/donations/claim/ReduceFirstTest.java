package fr.boucle.donations.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** First the own organisation, then public bodies, then associations; each step is counted. */
class ReduceFirstTest {
    private static final String YEAR = "/api/donations/balances/"
            + LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC)
                    .getYear();

    private final Member donor = A.donor();
    private final Member publicBody = A.approved("PUBLIC_BODY", Role.TECHNICIAN, "");
    private final Member association = A.association("ESUS");

    @AfterEach
    void back() {
        TestClock.reset();
    }

    private static String in(int days) {
        return InstantSource.system().instant().plus(Duration.ofDays(days)).toString();
    }

    private UUID lotInWindows(List<UUID> devices) {
        UUID lot = Ids.next();
        Map<String, Object> draft = new HashMap<>(A.draft(devices));
        draft.put("publicBodiesFrom", in(5));
        draft.put("associationsFrom", in(10));
        Answer without = donor.calls().put("/api/donations/lots/" + lot, draft).expect(201);
        donor.calls().put("/api/donations/lots/" + lot + "/publication").expectProblem(409, "why-not-kept-missing");
        draft.put("notKeptBecause", "UPGRADE_TOO_DEAR");
        donor.calls()
                .ifMatch(without.etag())
                .put("/api/donations/lots/" + lot, draft)
                .expect(200);
        donor.calls().put("/api/donations/lots/" + lot + "/publication").expect(204);
        return lot;
    }

    private void keep(UUID device, String reason, int status) {
        donor.calls()
                .put("/api/donations/devices/" + device + "/reassignment", Map.of("reasonCode", reason))
                .expect(status);
    }

    @Test
    void each_window_opens_on_its_day_and_the_house_comes_first() {
        List<UUID> devices = A.laptops(donor, 4);
        UUID lot = lotInWindows(devices);
        keep(devices.get(0), "UPGRADED_AND_KEPT", 204);
        assertThat(donor.calls().get("/api/donations/lots/" + lot).json().get("devices"))
                .hasSize(3);
        assertThat(donor.calls().get(YEAR + "/reductions").at("/shownInside")).isEqualTo("3");
        A.claim(publicBody, Ids.next(), lot, devices.subList(1, 2)).expectProblem(409, "window-not-open");
        TestClock.advance(Duration.ofDays(6));
        keep(devices.get(1), "MOVED_TO_A_SCHOOL", 409);
        A.claim(association, Ids.next(), lot, devices.subList(2, 3)).expectProblem(409, "window-not-open");
        A.claim(publicBody, Ids.next(), lot, devices.subList(1, 2)).expect(201);
        TestClock.advance(Duration.ofDays(5));
        A.claim(association, Ids.next(), lot, devices.subList(2, 3)).expect(201);
    }

    @Test
    void every_step_is_counted_and_transfers_apart() {
        List<UUID> devices = A.laptops(donor, 6);
        keep(devices.get(0), "UPGRADED_MEMORY", 204);
        keep(devices.get(1), "MOVED_TO_A_SCHOOL", 204);
        var _ = A.handedOver(donor, publicBody, devices.subList(2, 4));
        var _ = A.handedOver(donor, association, devices.subList(4, 5));
        var _ = lotInWindows(devices.subList(5, 6));
        Answer steps = donor.calls().get(YEAR + "/reductions").expect(200);
        assertThat(steps.at("/listed")).isEqualTo("6");
        assertThat(steps.at("/upgraded")).isEqualTo("1");
        assertThat(steps.at("/reassigned")).isEqualTo("1");
        assertThat(steps.at("/toPublicBodies")).isEqualTo("2");
        assertThat(steps.at("/toAssociations")).isEqualTo("1");
        assertThat(steps.json().get("notKept").findValuesAsText("reason")).contains("UPGRADE_TOO_DEAR");
        Answer balance = donor.calls().get(YEAR).expect(200);
        assertThat(balance.at("/outcomes/TRANSFERRED")).isEqualTo("2");
        assertThat(balance.at("/outcomes/GIVEN")).isEqualTo("1");
    }
}
