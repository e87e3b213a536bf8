package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Event;
import fr.boucle.values.Ids;
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
        workshop.put(donor.deviceId(), "readiness", "{}").expectProblem(409, "device-not-diagnosed");
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
}
