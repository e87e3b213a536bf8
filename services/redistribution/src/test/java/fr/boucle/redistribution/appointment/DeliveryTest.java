package fr.boucle.redistribution.appointment;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private final A.Reserved reserved = A.reserved();
    private final UUID partner = Ids.next();
    private final LocalDate day = A.inMonths(0).plusDays(2);

    private void named(String ways) {
        service()
                .as(Someone.with(Role.STEWARD))
                .put(
                        API + "/delivery-partners/" + partner,
                        "{\"name\":\"Vélos du Port\",\"phone\":\"02 61 91 44 02\",\"ways\":[%s]}".formatted(ways))
                .expect(204);
    }

    private ObjectNode wish(String way, LocalDate on) {
        return A.JSON.createObjectNode()
                .put("partnerId", partner.toString())
                .put("way", way)
                .put("day", on.toString())
                .put("half", "AFTERNOON");
    }

    private Answer own(ObjectNode wish) {
        ObjectNode code = A.code(reserved.request());
        code.set("wish", wish);
        return service().asNobody().put(API + "/followed-requests/delivery", code);
    }

    private Answer slip() {
        return service()
                .as(reserved.mediator())
                .get(API + "/deliveries?partner=" + partner + "&day=" + day)
                .expect(200);
    }

    @Test
    void a_household_has_its_device_brought_and_proves_it_with_a_second_code() {
        named("\"HOME\"");
        assertThat(service()
                        .asNobody()
                        .get(API + "/delivery-partners")
                        .expect(200)
                        .text())
                .contains("Vélos du Port");
        own(wish("RELAY", day)).expectProblem(409, "delivery-not-offered");
        own(wish("HOME", day.minusDays(2))).expectProblem(422, "invalid-fields");
        own(wish("HOME", day.plusYears(1))).expectProblem(422, "invalid-fields");
        String code = own(wish("HOME", day)).expect(200).at("/pickUpCode");
        assertThat(slip().at("/0/requestReference"))
                .isEqualTo(reserved.request().reference());
        assertThat(slip().at("/0/half")).isEqualTo("AFTERNOON");
        assertThat(slip().text()).doesNotContain("Nora", "0612", code);
        Answer followed = service()
                .asNobody()
                .post(API + "/followed-requests", A.code(reserved.request()))
                .expect(200);
        assertThat(followed.at("/reservations/0/delivery/partner")).isEqualTo("Vélos du Port");
        service()
                .as(reserved.technician())
                .put(reserved.path() + "/preparation", "{}")
                .expect(204);
        service()
                .as(reserved.mediator())
                .put(reserved.path() + "/hand-over", "{\"trackingCode\":\"" + code + "\"}")
                .expect(204);
        assertThat(slip().at("/0/state")).isEqualTo("DELIVERED");
    }

    @Test
    void a_structure_arranges_it_and_a_time_to_come_takes_its_place_and_the_other_way_round() {
        named("\"HOME\",\"RELAY\"");
        service()
                .as(reserved.mediator())
                .put(reserved.path() + "/delivery", wish("RELAY", day))
                .expect(204);
        assertThat(service()
                        .as(reserved.mediator())
                        .get(reserved.path())
                        .expect(200)
                        .at("/delivery/way"))
                .isEqualTo("RELAY");
        service()
                .as(A.mediator())
                .put(reserved.path() + "/delivery", wish("RELAY", day))
                .expectProblem(404, "not-found");
        UUID slot = Ids.next();
        service()
                .as(reserved.mediator())
                .put(
                        API + "/slots/" + slot,
                        "{\"place\":\"CCAS\",\"startsAt\":\"%sT10:00:00Z\",\"endsAt\":\"%sT11:00:00Z\",\"places\":1}"
                                .formatted(day, day))
                .expect(204);
        service()
                .as(reserved.mediator())
                .put(reserved.path() + "/appointment", "{\"slotId\":\"" + slot + "\"}")
                .expect(204);
        assertThat(slip().json()).isEmpty();
        service()
                .as(reserved.mediator())
                .put(reserved.path() + "/delivery", wish("HOME", day))
                .expect(204);
        assertThat(service().as(reserved.mediator()).get(API + "/slots/" + slot).at("/taken"))
                .isEqualTo("0");
        named("");
        own(wish("HOME", day)).expectProblem(409, "delivery-not-offered");
    }
}
