package fr.boucle.repairs;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Event;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The same thing asked or told twice, at once or later, happens once. */
class RepetitionTest {
    private final Workshop workshop = new Workshop();

    @Test
    void racing_technicians_make_one_event_of_each_thing() throws Exception {
        Workshop.Announced device = workshop.received("HDD");
        UUID id = device.deviceId();
        assertThat(together(() -> workshop.attach(Logs.erased(device.medium())).status()))
                .containsOnly(201);
        workshop.diagnose(id, "{\"check\":\"SCREEN\",\"result\":\"PASS\"}").expect(204);
        assertThat(together(() ->
                        workshop.put(id, "grade", "{\"appearance\":\"B\"}").status()))
                .containsOnly(200);
        assertThat(together(() -> workshop.put(id, "readiness", "{}").status())).containsOnly(204);
        Event _ = workshop.event(id, "DeviceReady");
        assertThat(workshop.service.log().of("repairs", id))
                .extracting(Event::name)
                .containsExactly("DeviceReceived", "ErasureAccepted", "DeviceDiagnosed", "DeviceReady");
        try (var connection = workshop.service.database();
                var statement = connection.prepareStatement("SELECT COUNT(*) FROM certificate WHERE device_id = ?")) {
            statement.setBytes(1, fr.boucle.persistence.UuidBytes.of(id));
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void one_id_for_an_unannounced_device_or_a_part_asked_by_many_at_once_is_one() throws Exception {
        UUID id = Ids.next();
        String seen = "{\"kind\":\"SCREEN\",\"model\":\"P2419H\"}";
        assertThat(together(() -> workshop.put(id, "unexpected-reception", seen).status()))
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(new Workshop().put(id, "unexpected-reception", seen).status())
                .isEqualTo(404);
        Event _ = workshop.event(id, "UnexpectedDeviceReceived");
        assertThat(workshop.events(id, "UnexpectedDeviceReceived")).hasSize(1);
        String part = "/api/repairs/parts/" + Ids.next();
        String bought = "{\"kind\":\"FAN\",\"origin\":\"NEW\",\"massGrams\":40}";
        assertThat(together(() -> workshop.technician().put(part, bought).status()))
                .containsOnly(204);
        workshop.technician().put(part, bought.replace("FAN", "SCREEN")).expectProblem(409, "part-unavailable");
        new Workshop().technician().put(part, bought).expectProblem(409, "part-unavailable");
    }

    private static List<Integer> together(Callable<Integer> ask) throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(Collections.nCopies(6, ask))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void a_hand_over_that_comes_twice_or_with_what_no_column_takes_changes_nothing() {
        Workshop.Announced device = workshop.received("HDD");
        String json = "{\"deviceId\":\"%s\",\"code\":\"%s\",\"donorOrganisationId\":\"%s\","
                + "\"receiverOrganisationId\":\"%s\",\"dataState\":\"ERASED_BEFORE\",\"massGrams\":1,"
                + "\"device\":{\"kind\":\"LAPTOP\",\"serialNumber\":\"%s\"},\"unheardOf\":{\"a\":1}}";
        UUID wrong = Ids.next();
        Event _ = workshop.service
                .log()
                .publish(
                        Workshop.HANDED_OVER,
                        wrong,
                        1,
                        1,
                        json.formatted(wrong, "7H2K9MQ4Z", workshop.donor, workshop.id, "x1".repeat(150)));
        Event _ = workshop.service
                .log()
                .publish(
                        Workshop.HANDED_OVER,
                        device.deviceId(),
                        9,
                        1,
                        json.formatted(device.deviceId(), device.code(), workshop.donor, workshop.id, "other"));
        UUID after = Ids.next();
        Event _ = workshop.service
                .log()
                .publish(
                        Workshop.HANDED_OVER,
                        after,
                        1,
                        1,
                        json.formatted(after, "7H2K9MQ4Z", workshop.donor, workshop.id, "S1"));
        eventually(() -> assertThat(workshop.show(after).at("/state")).isEqualTo("EXPECTED"));
        assertThat(workshop.show(device.deviceId()).at("/state")).isEqualTo("RECEIVED");
        workshop.show(wrong).expectProblem(404, "not-found");
        var steward = workshop.service.as(Someone.with(Role.STEWARD));
        eventually(() -> assertThat(steward.get("/api/repairs/dead-letters?limit=200")
                        .expect(200)
                        .text())
                .contains(wrong.toString()));
    }
}
