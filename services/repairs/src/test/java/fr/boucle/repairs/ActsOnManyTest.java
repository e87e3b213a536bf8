package fr.boucle.repairs;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is done to many at the bench is tried first, then done to each whole or not at all, and found again by who ordered it. */
class ActsOnManyTest {
    private static final String BATCHES = "/api/repairs/batches/";

    private static final Map<String, String> NO_CARDS = Map.of("memoryCard", "NONE", "simCard", "NONE");
    private static final Map<String, Object> READY = Map.of("accessories", List.of("CHARGER"), "cards", NO_CARDS);

    private final Workshop workshop = new Workshop();
    private final Caller own = workshop.technician();

    private static Map<String, Object> order(String act, Map<String, ?> terms, Map<String, ?> choice) {
        return Map.of("act", act, "terms", terms, "choice", choice);
    }

    private String tried(Map<String, Object> order) {
        String id = Ids.next().toString();
        Answer _ = own.put(BATCHES + id, order).expect(202);
        return at(id, "TRIED");
    }

    private String done(String id) {
        Answer _ = own.put(BATCHES + id + "/confirmation", Map.of()).expect(202);
        return at(id, "DONE");
    }

    private String at(String id, String state) {
        return eventually(Duration.ofSeconds(30), () -> {
            assertThat(own.get(BATCHES + id).expect(200).at("/state")).isEqualTo(state);
            return id;
        });
    }

    private String counts(String id) {
        Answer batch = own.get(BATCHES + id).expect(200);
        return batch.at("/total") + " " + batch.at("/passed") + " " + batch.at("/refused");
    }

    private List<String> refused(String id, String what) {
        return own.get(BATCHES + id + "/items?outcome=REFUSED")
                .expect(200)
                .json()
                .findValuesAsText(what);
    }

    private String state(UUID device) {
        return workshop.show(device).at("/state");
    }

    @Test
    void a_pallet_of_waste_is_scrapped_once_it_was_said_which_can_be() {
        Workshop.Announced erased = workshop.erased();
        Workshop.Announced open = workshop.received("HDD");
        Workshop.Announced awaited = workshop.announced("HDD");
        Map<String, Object> names = Map.of("names", List.of(erased.code(), open.medium(), awaited.code(), "INCONNU"));
        Map<String, Object> terms = Map.of("reasonCode", "OBSOLETE", "massGrams", 2_100, "cards", NO_CARDS);
        String id = tried(order("scrapping", terms, names));
        assertThat(counts(id)).isEqualTo("4 2 2");
        assertThat(refused(id, "reason")).containsExactly("not-found", "device-not-on-bench");
        assertThat(refused(id, "name")).containsExactly("INCONNU", awaited.code());
        assertThat(state(erased.deviceId())).as("only tried").isEqualTo("ERASED");
        assertThat(workshop.events(erased.deviceId(), "DeviceScrapped")).isEmpty();
        assertThat(counts(done(id))).isEqualTo("4 2 2");
        assertThat(state(erased.deviceId())).isEqualTo("SCRAPPED");
        assertThat(state(awaited.deviceId())).isEqualTo("EXPECTED");
        Answer carcass = workshop.show(open.deviceId());
        assertThat(carcass.at("/items/0/massGrams")).isEqualTo("2100");
        assertThat(carcass.at("/items/0/dataBearing")).as("its disk is inside").isEqualTo("true");
        assertThat(workshop.show(erased.deviceId()).at("/items/0/dataBearing")).isEqualTo("false");
        assertThat(workshop.event(open.deviceId(), "DeviceScrapped")
                        .json()
                        .at("/items/0/mediumSerial")
                        .asText())
                .isEqualTo(open.medium());
        assertThat(counts(done(id))).as("confirmed again").isEqualTo("4 2 2");
    }

    @Test
    void the_battery_stands_apart_and_what_nobody_knows_the_mass_of_waits() {
        Workshop.Announced device = workshop.erased();
        Map<String, Object> one = Map.of("names", List.of(device.code()));
        own.put(BATCHES + Ids.next(), order("scrapping", Map.of("reasonCode", "OBSOLETE", "batteryGrams", 200), one))
                .expectProblem(422, "invalid-fields");
        assertThat(refused(tried(order("scrapping", battery(1_290), one)), "reason"))
                .as("nothing is left of it")
                .containsExactly("mass-unknown");
        String _ = done(tried(order("scrapping", battery(200), one)));
        Answer shown = workshop.show(device.deviceId());
        assertThat(shown.at("/items/0/massGrams")).as("what is known less that").isEqualTo("1090");
        assertThat(shown.at("/items/0/dataBearing"))
                .as("nobody looked into its slots")
                .isEqualTo("true");
        assertThat(shown.at("/items/1/kind")).isEqualTo("BATTERY");
    }

    private static Map<String, Object> battery(long grams) {
        return Map.of("reasonCode", "OBSOLETE", "batteryGrams", grams, "chemistry", "LITHIUM_ION");
    }

    @Test
    void hundreds_of_a_filter_are_received_and_found_again_with_what_became_of_each() {
        IntStream.range(0, 120).forEach(_ -> {
            Workshop.Announced _ = workshop.told("LAPTOP", "HDD", Workshop.freshSerial(), "ERASURE_ENTRUSTED");
        });
        eventually(Duration.ofSeconds(60), () -> assertThat(own.get("/api/repairs/next-steps?step=RECEIVE&limit=1")
                        .expect(200)
                        .header("X-Total-Count"))
                .contains("120"));
        Map<String, Object> all = Map.of("filter", Map.of("step", List.of("RECEIVE"), "kind", "LAPTOP"));
        String id = tried(order("reception", Map.of(), all));
        assertThat(counts(id)).isEqualTo("120 120 0");
        assertThat(counts(done(id))).isEqualTo("120 120 0");
        assertThat(own.get("/api/repairs/next-steps?step=RECEIVE").expect(200).json())
                .isEmpty();
        Answer items = own.get(BATCHES + id + "/items?sort=-number&limit=50").expect(200);
        assertThat(items.header("X-Total-Count")).contains("120");
        assertThat(items.at("/0/number")).isEqualTo("120");
        assertThat(items.header("Link").orElse("")).contains("rel=\"next\"");
        String file =
                new String(own.get(BATCHES + id + "/items.csv").expect(200).bytes(), StandardCharsets.UTF_8);
        assertThat(file.lines()).hasSize(121);
        Answer mine = own.get("/api/repairs/batches").expect(200);
        assertThat(mine.at("/0/batchId")).isEqualTo(id);
        assertThat(mine.at("/0/act")).isEqualTo("reception");
    }

    @Test
    void what_is_already_so_is_told_apart_from_what_would_change() {
        Workshop.Announced here = workshop.received("HDD");
        Workshop.Announced awaited = workshop.announced("HDD");
        String id = tried(order("reception", Map.of(), Map.of("names", List.of(here.code(), awaited.code()))));
        assertThat(counts(id)).isEqualTo("2 1 0");
        Answer same = own.get(BATCHES + id + "/items?outcome=UNCHANGED").expect(200);
        assertThat(same.json().findValuesAsText("name")).containsExactly(here.code());
        assertThat(counts(done(id))).isEqualTo("2 1 0");
        assertThat(own.get(BATCHES + id).expect(200).at("/unchanged")).isEqualTo("1");
        assertThat(own.get(BATCHES + id + "/items?outcome=PASSED").expect(200).at("/0/name"))
                .isEqualTo(awaited.code());
    }

    @Test
    void a_grade_that_is_given_to_many_is_told_of_each() {
        Workshop.Announced graded = workshop.graded();
        Map<String, Object> one = Map.of("names", List.of(graded.code()));
        String id = tried(order("grade", Map.of("appearance", "C"), one));
        assertThat(own.get(BATCHES + id + "/items").expect(200).at("/0/detail")).isEqualTo("C");
    }

    @Test
    void what_did_not_come_is_told_missing_once_it_was_said_which_can_be() {
        Workshop.Announced awaited = workshop.announced("HDD");
        Workshop.Announced here = workshop.received("HDD");
        String id = tried(
                order("non-reception", Map.of(), Map.of("names", List.of(awaited.code(), here.code(), "INCONNU"))));
        assertThat(counts(id)).isEqualTo("3 1 2");
        assertThat(state(awaited.deviceId())).as("only tried").isEqualTo("EXPECTED");
        String _ = done(id);
        assertThat(state(awaited.deviceId())).isEqualTo("MISSING");
    }

    @Test
    void only_who_ordered_it_sees_it_and_what_is_stopped_is_not_done() {
        Workshop.Announced device = workshop.announced("HDD");
        Map<String, Object> order = order("reception", Map.of(), Map.of("names", List.of(device.code())));
        String id = tried(order);
        Caller colleague = workshop.service.as(Someone.of(workshop.id, Role.TECHNICIAN));
        colleague.get(BATCHES + id).expectProblem(404, "not-found");
        colleague.put(BATCHES + id + "/confirmation", Map.of()).expectProblem(404, "not-found");
        assertThat(colleague.get("/api/repairs/batches").expect(200).json()).isEmpty();
        own.put(BATCHES + id + "/stop", Map.of()).expect(200);
        own.put(BATCHES + id + "/confirmation", Map.of()).expectProblem(409, "batch-not-tried");
        assertThat(state(device.deviceId())).isEqualTo("EXPECTED");
        workshop.service
                .as(Someone.of(workshop.id, Role.KEEPER))
                .put(BATCHES + Ids.next(), order)
                .expectProblem(403, "role-not-allowed");
        own.put(BATCHES + Ids.next(), order("flight", Map.of(), Map.of("names", List.of("A"))))
                .expectProblem(422, "invalid-fields");
        own.put(BATCHES + Ids.next(), order("reception", Map.of(), Map.of())).expectProblem(409, "nothing-chosen");
    }

    @Test
    void what_a_place_in_a_list_of_the_terms_lacks_is_told_by_its_pointer() {
        Map<String, Object> looks = Map.of("appearance", "B", "otherwise", List.of(Map.of("deviceId", Ids.next())));
        assertThat(own.put(BATCHES + Ids.next(), order("grade", looks, Map.of("names", List.of("7K4M92A1"))))
                        .expectProblem(422, "invalid-fields")
                        .at("/errors/0/pointer"))
                .isEqualTo("/terms/otherwise/0/appearance");
    }

    @Test
    void a_series_is_erased_by_one_record_tested_graded_and_put_into_stock() {
        Workshop.Announced one = workshop.received("SSD");
        Workshop.Announced two = workshop.received("SSD");
        Workshop.Announced aside = workshop.received("SSD");
        Map<String, Object> choice =
                Map.of("filter", Map.of("step", List.of("ERASE")), "except", List.of(aside.code()));
        Map<String, Object> erased =
                Map.of("method", "ATA_SECURE_ERASE", "level", "PURGE", "tool", "hdparm 9.65", "verified", true);
        String id = tried(order("manual-erasure", erased, choice));
        assertThat(counts(id)).isEqualTo("2 2 0");
        String _ = done(id);
        assertThat(state(aside.deviceId())).isEqualTo("RECEIVED");
        Map<String, Object> both = Map.of("names", List.of(one.code(), two.code()));
        String _ = done(tried(order("checks", Map.of("notTested", List.of("RADIO")), both)));
        Map<String, Object> looks =
                Map.of("appearance", "B", "otherwise", List.of(Map.of("deviceId", two.deviceId(), "appearance", "C")));
        String _ = done(tried(order("grade", looks, both)));
        assertThat(workshop.show(one.deviceId()).at("/grade")).isEqualTo("B");
        assertThat(workshop.show(two.deviceId()).at("/grade"))
                .as("it looks otherwise")
                .isEqualTo("C");
        assertThat(counts(done(tried(order("readiness", READY, both))))).isEqualTo("2 2 0");
        assertThat(state(two.deviceId())).isEqualTo("READY");
    }

    @Test
    void disks_that_were_kept_are_noted_destroyed_at_once() {
        Workshop.Announced kept = workshop.received("SSD");
        workshop.put(kept.deviceId(), "media/" + kept.medium() + "/removal", "{\"destination\":\"KEPT\"}")
                .expect(204);
        Map<String, Object> how = Map.of("method", "MEDIUM_DESTROYED", "level", "DESTROY", "verified", true);
        Map<String, Object> destroyed = new HashMap<>(how);
        destroyed.putAll(Map.of("tool", "x", "certificateNumber", "D-8"));
        String id = tried(order("manual-erasure", destroyed, Map.of("names", List.of(kept.code()))));
        assertThat(counts(done(id))).isEqualTo("1 1 0");
        assertThat(workshop.show(kept.deviceId()).at("/media/0/fate")).isEqualTo("DESTROYED");
    }
}
