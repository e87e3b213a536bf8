package fr.boucle.donations;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.values.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoopTest {
    @Test
    void an_inventory_becomes_devices_a_lot_a_claim_a_signed_convention_and_a_hand_over() {
        Member donor = A.donor();
        Member taker = A.association("ESUS");
        JsonNode laptop = A.listed(donor, A.fresh("laptop.json", "LOOP")).getFirst();
        List<JsonNode> rows = A.listed(donor, A.fresh("parc.csv", "LOOP"));
        assertThat(rows).hasSize(4);
        List<UUID> given = List.of(id(laptop), id(rows.getFirst()));
        UUID lot = A.publishedLot(donor, given);
        assertThat(taker.calls().get("/api/donations/lots/" + lot).expect(200).at("/devices/0/eligibility/verdict"))
                .isEqualTo("ELIGIBLE");
        UUID claim = Ids.next();
        A.claim(taker, claim, lot, given).expect(201);
        Answer accepted = donor.calls()
                .put("/api/donations/claims/" + claim + "/acceptance", Map.of("dataState", "ERASURE_ENTRUSTED"))
                .expect(200);
        UUID convention = UUID.fromString(accepted.at("/conventionId"));
        assertThat(A.sign(donor, convention).expect(200).at("/state")).isEqualTo("TO_SIGN");
        donor.calls()
                .put("/api/donations/conventions/" + convention + "/hand-over", Map.of())
                .expectProblem(409, "convention-not-signed");
        assertThat(A.sign(taker, convention).expect(200).at("/state")).isEqualTo("SIGNED");
        donor.calls()
                .put("/api/donations/conventions/" + convention + "/hand-over", Map.of())
                .expect(204);
        donor.calls()
                .put("/api/donations/conventions/" + convention + "/hand-over", Map.of())
                .expect(204);
        theLogTellsIt(given.getFirst(), convention);
    }

    private static void theLogTellsIt(UUID device, UUID convention) {
        eventually(() -> assertThat(A.PART.log().of("donations", device)).hasSize(2));
        List<Event> told = A.PART.log().of("donations", device);
        assertThat(told).extracting(Event::name).containsExactly("DeviceListed", "DeviceHandedOver");
        assertThat(told).extracting(Event::hop).containsExactly(0, 1);
        assertThat(told).extracting(Event::sequence).containsExactly(0L, 1L);
        JsonNode last = told.getLast().json();
        assertThat(last.get("dataState").asText()).isEqualTo("ERASURE_ENTRUSTED");
        assertThat(last.get("legalBasis").asText()).isEqualTo("CG3P L3212-2 3°");
        assertThat(last.at("/device/media/0/serialNumber").asText()).isEqualTo("LOOP-SSD-1");
        assertThat(last.get("unidentifiedMedia").asInt()).isEqualTo(1);
        assertThat(A.PART.log().of("donations", convention))
                .extracting(Event::name)
                .containsExactly("ConventionSigned");
    }

    @Test
    void an_old_device_goes_to_waste_and_not_into_a_lot() {
        Member donor = A.donor();
        UUID old = id(A.listed(donor, A.fresh("parc.csv", "WASTE")).get(2));
        donor.calls()
                .put("/api/donations/lots/" + Ids.next(), A.draft(List.of(old)))
                .expectProblem(409, "device-oriented-to-recycling");
        donor.calls()
                .put("/api/donations/devices/" + old + "/waste", Map.of("reasonCode", "OLDER_THAN_TEN_YEARS"))
                .expect(204);
        eventually(() -> assertThat(A.PART.log().of("donations", old))
                .extracting(Event::name)
                .containsExactly("DeviceListed", "DeviceSentToWaste"));
    }

    static UUID id(JsonNode device) {
        return UUID.fromString(device.get("deviceId").asText());
    }
}
