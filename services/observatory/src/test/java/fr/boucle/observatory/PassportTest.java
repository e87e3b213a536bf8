package fr.boucle.observatory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Role;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PassportTest {
    private static final ServicePart PART = ServicePart.shared("observatory");
    private static final Caller READER = PART.as(Someone.with(Role.AUDITOR));

    static final List<String> LAPTOP = List.of(
            "0 DeviceListed listed",
            "0 LotPublished",
            "0 DevicesClaimed",
            "0 ConventionSigned",
            "1 DeviceHandedOver in-transit",
            "1 DeviceReceived workshop",
            "1 ErasureAccepted",
            "1 DeviceDiagnosed",
            "1 RepairAttempted",
            "2 DeviceReady stock",
            "2 DeviceReserved reserved",
            "2 RequestDecided",
            "3 DeviceDelivered household");

    private static final List<String> DESKTOP = List.of(
            "0 DeviceListed listed",
            "0 LotPublished",
            "0 DevicesClaimed",
            "0 ConventionSigned",
            "1 DeviceHandedOver in-transit",
            "1 DeviceReceived workshop",
            "1 ErasureBlocked",
            "2 DeviceScrapped waste",
            "2 WasteItemAccepted",
            "2 WasteLotWeighed",
            "2 WasteLotConsigned",
            "2 RegisterLineWritten",
            "2 TreatmentConfirmed");

    @Test
    void both_threads_are_read_end_to_end_in_order() {
        Story story = Story.whole(1);
        story.events.forEach(PART.log()::publish);
        eventually(() -> assertThat(thread(story.laptop)).isEqualTo(LAPTOP));
        eventually(() -> assertThat(thread(story.desktop)).isEqualTo(DESKTOP));
        Answer laptop = passport(story.laptop);
        assertThat(laptop.at("/code")).isEqualTo(story.laptopCode);
        assertThat(laptop.at("/kind")).isEqualTo("LAPTOP");
        assertThat(laptop.at("/model")).isEqualTo("XPS 13 9350");
        assertThat(laptop.at("/place")).isEqualTo("household");
        assertThat(laptop.at("/hop")).isEqualTo("3");
        assertThat(passport(story.desktop).at("/place")).isEqualTo("waste");
    }

    @Test
    void the_same_events_twice_and_in_another_order_give_the_same_passports() {
        for (int seed = 0; seed < 4; seed++) {
            Story story = Story.whole(seed);
            List<Event> shuffled = new ArrayList<>(story.events);
            shuffled.addAll(story.events);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(PART.log()::publish);
            eventually(() -> assertThat(thread(story.laptop)).isEqualTo(LAPTOP));
            eventually(() -> assertThat(thread(story.desktop)).isEqualTo(DESKTOP));
        }
    }

    @Test
    void the_passport_keeps_no_serial_and_the_public_one_no_reference_and_no_commune_of_a_household() {
        Story story = Story.whole(2);
        story.events.forEach(PART.log()::publish);
        eventually(() -> assertThat(thread(story.laptop)).isEqualTo(LAPTOP));
        eventually(() -> assertThat(thread(story.desktop)).isEqualTo(DESKTOP));
        String signedIn =
                passport(story.laptop).text() + passport(story.desktop).text();
        assertThat(signedIn)
                .doesNotContain("640HP72", "W62FBT1A", "S2HFAIL77", "nwipe")
                .contains(story.reference);
        Answer open = PART.asNobody()
                .get("/api/observatory/passports/"
                        + story.laptopCode.substring(0, 3).toLowerCase(java.util.Locale.ROOT) + "-"
                        + story.laptopCode.substring(3))
                .expect(200);
        assertThat(open.at("/place")).isEqualTo("household");
        assertThat(open.text())
                .doesNotContain(story.reference, "640HP72", "W62FBT1A", "\"area\"", "sequence", "deviceId");
    }

    @Test
    void the_public_passport_tells_of_the_household_the_month_alone() {
        Story story = Story.whole(6);
        story.events.forEach(PART.log()::publish);
        isCalled("0199a4c2-7a00-7000-8000-0000000000a2", "L'atelier");
        isCalled("0199a4c2-7a00-7000-8000-0000000000a3", "La maison");
        eventually(() -> assertThat(thread(story.laptop)).isEqualTo(LAPTOP));
        assertThat(passport(story.laptop).text()).contains("La maison");
        Answer open = PART.asNobody()
                .get("/api/observatory/passports/" + story.laptopCode)
                .expect(200);
        assertThat(open.json().at("/steps"))
                .hasSize(LAPTOP.size() - 1)
                .filteredOn(step -> step.at("/context").asText().equals("redistribution"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"hop\":2,\"month\":\"2026-11\",\"context\":\"redistribution\",\"event\":\"DeviceReserved\",\"place\":\"reserved\",\"facts\":{\"recipient\":\"HOUSEHOLD\"}}",
                        "{\"hop\":3,\"month\":\"2026-11\",\"context\":\"redistribution\",\"event\":\"DeviceDelivered\",\"place\":\"household\",\"facts\":{\"recipient\":\"HOUSEHOLD\"}}");
        assertThat(open.json().at("/steps/9/day").asText()).isEqualTo("2026-11-21");
        assertThat(open.json().at("/steps/9/organisationName").asText()).isEqualTo("L'atelier");
        assertThat(open.text())
                .doesNotContain(
                        "La maison",
                        "T16:00",
                        "\"at\"",
                        "priceCents",
                        "RequestDecided",
                        "followedProposal",
                        "communeCode",
                        "minutes");
    }

    @Test
    void what_comes_after_a_household_is_told_by_month_too() {
        Story story = Story.whole(8);
        story.device("redistribution", "DeviceReturned", story.laptop, 3, 4);
        story.device("repairs", "DeviceReceived", story.laptop, 6, 4);
        story.events.forEach(PART.log()::publish);
        eventually(() -> assertThat(thread(story.laptop)).endsWith("4 DeviceReceived workshop"));
        Answer open = PART.asNobody().get("/api/observatory/passports/" + story.laptopCode);
        assertThat(open.json().at("/steps/13/event").asText()).isEqualTo("DeviceReceived");
        assertThat(open.json().at("/steps/13/month").asText()).isNotBlank();
        assertThat(open.json().at("/steps/13").has("day")).isFalse();
        assertThat(open.text()).doesNotContain("BROKEN_DOWN");
    }

    @Test
    void an_unknown_device_is_not_found_and_nobody_reads_a_passport_by_id() {
        Answer _ = READER.get("/api/observatory/devices/" + UUID.randomUUID() + "/passport")
                .expectProblem(404, "not-found");
        Answer _ = PART.asNobody().get("/api/observatory/passports/0000").expectProblem(404, "not-found");
        Answer _ = PART.asNobody()
                .get("/api/observatory/devices/" + UUID.randomUUID() + "/passport")
                .expectProblem(401, "sign-in-required");
    }

    @Test
    void a_returned_device_goes_round_again() {
        Story story = Story.whole(3);
        story.device("redistribution", "DeviceReturned", story.laptop, 3, 4);
        story.device("repairs", "DeviceReceived", story.laptop, 6, 4);
        story.device("repairs", "DeviceReady", story.laptop, 7, 5);
        Collections.reverse(story.events);
        story.events.forEach(PART.log()::publish);
        eventually(() -> assertThat(thread(story.laptop))
                .startsWith(LAPTOP.toArray(String[]::new))
                .endsWith("4 DeviceReturned in-transit", "4 DeviceReceived workshop", "5 DeviceReady stock"));
    }

    @Test
    void what_is_taken_from_the_shelf_is_at_the_workshop_until_it_is_ready_again() {
        Story story = new Story(9);
        story.device("donations", "DeviceListed", story.laptop, 1, 0);
        story.device("donations", "DeviceHandedOver", story.laptop, 5, 1);
        story.device("repairs", "DeviceReceived", story.laptop, 1, 1);
        story.device("repairs", "DeviceReady", story.laptop, 5, 2);
        story.device("redistribution", "DeviceSentBack", story.laptop, 1, 3);
        story.device("repairs", "DeviceDiagnosed", story.laptop, 7, 3);
        story.events.forEach(PART.log()::publish);
        eventually(() -> assertThat(thread(story.laptop))
                .endsWith("2 DeviceReady stock", "3 DeviceSentBack workshop", "3 DeviceDiagnosed"));
        assertThat(passport(story.laptop).at("/place")).isEqualTo("workshop");
        PART.log().publish(story.device("repairs", "DeviceReady", story.laptop, 9, 4));
        eventually(() -> assertThat(passport(story.laptop).at("/place")).isEqualTo("stock"));
    }

    @Test
    void a_missing_device_is_found_or_stays_with_its_donor() {
        Story story = new Story(4);
        story.device("donations", "DeviceListed", story.laptop, 1, 0);
        story.device("donations", "DeviceHandedOver", story.laptop, 5, 1);
        story.device("donations", "DeviceListed", story.desktop, 1, 0);
        story.device("donations", "DeviceHandedOver", story.desktop, 5, 1);
        story.device("repairs", "DeviceNotReceived", story.laptop, 1, 1);
        story.device("repairs", "DeviceNotReceived", story.desktop, 1, 1);
        story.device("repairs", "DeviceReceived", story.laptop, 2, 1);
        story.device("donations", "DifferenceClosed", story.desktop, 6, 1);
        story.events.forEach(PART.log()::publish);
        eventually(() ->
                assertThat(thread(story.laptop)).endsWith("1 DeviceNotReceived missing", "1 DeviceReceived workshop"));
        eventually(() -> assertThat(passport(story.desktop).at("/place")).isEqualTo("returned-to-donor"));
    }

    @Test
    void a_released_reservation_brings_the_device_back_to_stock() {
        Story story = Story.whole(5);
        story.events.removeIf(event -> event.name().equals("DeviceDelivered"));
        story.device("redistribution", "ReservationReleased", story.laptop, 2, 2);
        story.events.forEach(PART.log()::publish);
        eventually(() -> assertThat(passport(story.laptop).at("/place")).isEqualTo("stock"));
    }

    private static void isCalled(String organisation, String name) {
        @SuppressWarnings("unchecked")
        TransactionOperations<Connection> transactions = PART.bean(TransactionOperations.class);
        transactions.executeWrite(_ -> {
            PART.bean(Organisations.class).put(UUID.fromString(organisation), 1, name);
            return true;
        });
    }

    static Answer passport(UUID device) {
        return READER.get("/api/observatory/devices/" + device + "/passport").expect(200);
    }

    /** Each step as hop, event and, when it moved the device, where to. */
    static List<String> thread(UUID device) {
        List<String> lines = new ArrayList<>();
        for (JsonNode step : passport(device).json().at("/steps")) {
            String place = step.path("place").asText("");
            lines.add((step.at("/hop").asText() + " " + step.at("/event").asText() + " " + place).strip());
        }
        return lines;
    }
}
