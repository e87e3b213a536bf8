package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Event;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Parts taken from one device and fitted into another. */
class PartsTest {
    private final Workshop workshop = new Workshop();

    @Test
    void a_harvested_part_is_fitted_once_however_many_ask() throws Exception {
        Workshop.Announced donor = workshop.erased();
        UUID part = Ids.next();
        String harvest = "{\"kind\":\"MEMORY\",\"massGrams\":20}";
        workshop.put(donor.deviceId(), "harvested-parts/" + part, harvest).expect(204);
        workshop.put(donor.deviceId(), "harvested-parts/" + part, harvest).expect(204);
        assertThat(workshop.show(donor.deviceId()).at("/state")).isEqualTo("HARVESTED");
        workshop.put(donor.deviceId(), "readiness", "{}").expectProblem(409, "device-harvested");
        List<UUID> takers =
                List.of(workshop.erased().deviceId(), workshop.erased().deviceId());
        List<Integer> statuses = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> asks = takers.stream()
                    .<Callable<Integer>>map(id ->
                            () -> workshop.put(id, "fitted-parts/" + part, "{}").status())
                    .toList();
            for (var answer : pool.invokeAll(asks)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        UUID taker = takers.get(statuses.indexOf(204));
        Event fitted = workshop.event(taker, "PartFitted");
        assertThat(fitted.json().at("/fromDeviceId").asText())
                .isEqualTo(donor.deviceId().toString());
        assertThat(workshop.show(taker).at("/massGrams")).isEqualTo("1310");
        workshop.put(
                        donor.deviceId(),
                        "scrapping",
                        "{\"reasonCode\":\"HARVESTED\",\"items\":[{\"kind\":\"CARCASS\","
                                + "\"massGrams\":1270,\"dataBearing\":false}]}")
                .expect(200);
        Event scrapped = workshop.event(donor.deviceId(), "DeviceScrapped");
        assertThat(scrapped.json().at("/parts/0/partId").asText()).isEqualTo(part.toString());
        assertThat(scrapped.json().at("/differenceGrams").asLong()).isZero();
        assertThat(workshop.technician().get("/api/repairs/parts?state=FITTED").json())
                .hasSize(1);
    }

    @Test
    void only_an_erased_medium_becomes_a_part_and_must_be_proven_again_where_it_is_fitted() {
        Workshop.Announced donor = workshop.received("HDD");
        UUID part = Ids.next();
        String harvest = "{\"kind\":\"MEDIUM\",\"massGrams\":115,\"mediumSerial\":\"" + donor.medium() + "\"}";
        workshop.put(donor.deviceId(), "harvested-parts/" + part, harvest).expectProblem(409, "media-not-cleared");
        workshop.attach(Logs.erased(donor.medium())).expect(201);
        workshop.put(donor.deviceId(), "harvested-parts/" + part, harvest).expect(204);
        Workshop.Announced taker = workshop.graded();
        workshop.put(taker.deviceId(), "fitted-parts/" + part, "{}").expect(204);
        workshop.put(taker.deviceId(), "fitted-parts/" + part, "{}").expect(204);
        workshop.put(taker.deviceId(), "readiness", "{}").expectProblem(409, "media-not-cleared");
        workshop.attach(Logs.erased(donor.medium())).expect(201);
        assertThat(workshop.show(taker.deviceId()).at("/state")).isEqualTo("DIAGNOSED");
    }

    @Test
    void a_part_kept_for_a_device_is_fitted_into_no_other_and_the_minimum_says_what_to_get() {
        UUID part = Ids.next();
        workshop.technician()
                .put(
                        "/api/repairs/parts/" + part,
                        "{\"kind\":\"MEMORY\",\"origin\":\"NEW\",\"massGrams\":10,\"label\":\"SODIMM DDR4 8 Go\"}")
                .expect(204);
        UUID mine = workshop.erased().deviceId();
        UUID other = workshop.erased().deviceId();
        String reservation = "/api/repairs/parts/" + part + "/reservation";
        workshop.technician()
                .put(reservation, "{\"deviceId\":\"" + mine + "\"}")
                .expect(204);
        workshop.technician()
                .put(reservation, "{\"deviceId\":\"" + other + "\"}")
                .expectProblem(409, "part-unavailable");
        workshop.put(other, "fitted-parts/" + part, "{}").expectProblem(409, "part-unavailable");
        workshop.technician()
                .put("/api/repairs/parts/levels/MEMORY", "{\"minimum\":1}")
                .expect(204);
        assertThat(workshop.technician().get("/api/repairs/parts/levels").at("/0"))
                .isEqualTo("{\"kind\":\"MEMORY\",\"inStock\":1,\"reserved\":1,\"minimum\":1,\"below\":true}");
        assertThat(workshop.technician().get("/api/repairs/parts").at("/0/label"))
                .isEqualTo("SODIMM DDR4 8 Go");
        workshop.technician().put(reservation, "{}").expect(204);
        assertThat(workshop.technician().get("/api/repairs/parts/levels").at("/0/below"))
                .isEqualTo("false");
        workshop.technician()
                .put(reservation, "{\"deviceId\":\"" + mine + "\"}")
                .expect(204);
        workshop.put(mine, "fitted-parts/" + part, "{}").expect(204);
    }

    private UUID battery() {
        UUID part = Ids.next();
        workshop.technician()
                .put("/api/repairs/parts/" + part, "{\"kind\":\"BATTERY\",\"origin\":\"NEW\",\"massGrams\":280}")
                .expect(204);
        return part;
    }

    private static String old(String destination, String more) {
        return "{\"replaced\":{\"destination\":\"" + destination + "\"" + more + "}}";
    }

    @Test
    void the_battery_that_a_new_one_replaces_is_waste_or_kept_and_weighs_no_more_in_the_device() {
        UUID id = workshop.erased().deviceId();
        UUID part = battery();
        String fitting = "fitted-parts/" + part;
        workshop.put(id, fitting, "{}").expectProblem(409, "replaced-part-unsaid");
        workshop.put(id, fitting, old("WASTE", "")).expectProblem(422, "invalid-fields");
        workshop.put(id, fitting, old("WASTE", ",\"massGrams\":260")).expectProblem(422, "invalid-fields");
        workshop.put(id, fitting, old("KEPT", ",\"massGrams\":2600")).expectProblem(409, "masses-implausible");
        String waste = old("WASTE", ",\"massGrams\":260,\"chemistry\":\"LITHIUM_ION\"");
        workshop.put(id, fitting, waste).expect(204);
        workshop.put(id, fitting, waste).expect(204);
        assertThat(workshop.show(id).at("/massGrams")).isEqualTo(String.valueOf(1290 + 280 - 260));
        var fitted = workshop.event(id, "PartFitted").json();
        assertThat(fitted.at("/replaced/waste/item/kind").asText()).isEqualTo("BATTERY");
        assertThat(fitted.at("/replaced/waste/item/massGrams").asLong()).isEqualTo(260);
        UUID other = workshop.erased().deviceId();
        workshop.put(other, "fitted-parts/" + battery(), old("KEPT", ",\"massGrams\":250"))
                .expect(204);
        assertThat(workshop.show(other).at("/massGrams")).isEqualTo(String.valueOf(1290 + 280 - 250));
        assertThat(workshop.technician()
                        .get("/api/repairs/parts?state=IN_STOCK&kind=BATTERY")
                        .expect(200)
                        .json()
                        .findValuesAsText("fromDeviceId"))
                .containsExactly(other.toString());
        UUID without = workshop.erased().deviceId();
        workshop.put(without, "fitted-parts/" + battery(), old("NONE", "")).expect(204);
        assertThat(workshop.show(without).at("/massGrams")).isEqualTo(String.valueOf(1290 + 280));
    }

    @Test
    void a_board_with_unproved_memory_that_is_replaced_is_waste_that_may_hold_data() {
        UUID board = Ids.next();
        workshop.technician()
                .put("/api/repairs/parts/" + board, "{\"kind\":\"MAINBOARD\",\"origin\":\"NEW\",\"massGrams\":300}")
                .expect(204);
        UUID id = workshop.received("SSD").deviceId();
        workshop.put(id, "fitted-parts/" + board, old("KEPT", ",\"massGrams\":310"))
                .expectProblem(409, "part-may-carry-data");
        workshop.put(id, "fitted-parts/" + board, old("WASTE", ",\"massGrams\":310"))
                .expect(204);
        assertThat(workshop.event(id, "PartFitted")
                        .json()
                        .at("/replaced/waste/item/dataBearing")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void what_parts_were_taken_from_is_told_so_when_it_is_to_go_into_stock() {
        UUID id = workshop.graded().deviceId();
        workshop.put(id, "harvested-parts/" + Ids.next(), "{\"kind\":\"SCREEN\",\"massGrams\":300}")
                .expect(204);
        for (String noun : List.of("readiness", "grade")) {
            workshop.put(id, noun, noun.equals("grade") ? "{\"appearance\":\"B\"}" : "{}")
                    .expectProblem(409, "device-harvested");
        }
    }

    @Test
    void a_bench_machine_is_lent_to_one_at_a_time() throws SQLException {
        String machine = "/api/repairs/bench-machines/" + Ids.next();
        workshop.technician().put(machine, "{\"label\":\"Banc d'effacement\"}").expectProblem(422, "invalid-fields");
        workshop.technician().put(machine, "{\"label\":\"Banc 2, six baies\"}").expect(204);
        workshop.technician()
                .put(machine + "/loan", "{\"dueOn\":\"2020-01-31\"}")
                .expectProblem(422, "invalid-fields");
        String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
        workshop.technician()
                .put(machine + "/loan", "{\"dueOn\":\"" + today + "\"}")
                .expect(204);
        assertThat(workshop.technician().get("/api/repairs/bench-machines").text())
                .contains("\"lent\":true", "\"yours\":true", "\"late\":false");
        age(machine.substring(machine.lastIndexOf('/') + 1));
        assertThat(workshop.technician().get("/api/repairs/bench-machines").at("/0/late"))
                .isEqualTo("true");
        var colleague = workshop.service.as(Someone.of(workshop.id, Role.TECHNICIAN));
        colleague.put(machine + "/loan", "{\"dueOn\":\"2099-01-31\"}").expectProblem(409, "bench-machine-lent");
        workshop.technician().put(machine + "/return", "{}").expect(204);
        colleague.put(machine + "/loan", "{\"dueOn\":\"2099-01-31\"}").expect(204);
        String seen = workshop.technician().get("/api/repairs/bench-machines").text();
        assertThat(seen).contains("\"yours\":false").containsPattern("\"mark\":\"[0-9A-F]{4}\"");
        assertThat(new Workshop()
                        .technician()
                        .get("/api/repairs/bench-machines")
                        .json())
                .isEmpty();
    }

    /** A loan that was taken before today. */
    private void age(String machine) throws SQLException {
        try (var connection = workshop.service.database();
                var statement = connection.prepareStatement(
                        "UPDATE bench_machine SET due_on = '2020-01-31' WHERE id = UNHEX(REPLACE(?, '-', ''))")) {
            statement.setString(1, machine);
            assertThat(statement.executeUpdate()).isOne();
        }
    }
}
