package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A disk that an inventory names by its serial and gives no type: only the type is missing, and its log may tell it. */
class UntypedDiskTest {
    private static final String OPENED = "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\",\"note\":\"vu\"}}";

    private final Workshop workshop = new Workshop();

    @Test
    void its_type_is_asked_for_and_nobody_finds_that_nothing_is_there() {
        Workshop.Announced laptop = workshop.received("OTHER");
        UUID id = laptop.deviceId();
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("ERASE");
        assertThat(workshop.show(id).at("/openReasons/0")).contains(laptop.medium(), "type");
        workshop.put(id, "media", OPENED).expectProblem(409, "medium-absence-contradicted");
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"" + laptop.medium() + "\",\"type\":\"HDD\"}]}")
                .expect(204);
        workshop.attach(Logs.erased(laptop.medium())).expect(201);
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
    }

    @Test
    void a_log_that_names_the_model_of_a_hard_drive_tells_its_type() {
        Workshop.Announced laptop = workshop.received("OTHER");
        Answer read = workshop.attach(Logs.erased(laptop.medium())).expect(201);
        assertThat(read.at("/drives/0/verdict")).as("%s", read.text()).isEqualTo("ACCEPTED");
        Answer shown = workshop.show(laptop.deviceId());
        assertThat(shown.at("/media/0/type")).isEqualTo("HDD");
        assertThat(shown.at("/state")).isEqualTo("ERASED");
    }

    @Test
    void a_log_of_flash_tells_so_and_is_judged_as_one() {
        Workshop.Announced laptop = workshop.received("OTHER");
        String log = Logs.erased(laptop.medium()).replace("ST500LM021-1KJ15", "SAMSUNG SSD 860E");
        Answer read = workshop.attach(log).expect(201);
        assertThat(read.at("/drives/0/verdict")).isEqualTo("BLOCKED");
        assertThat(read.json().at("/drives/0/reasons").toString()).contains("method-unfit-for-medium");
        assertThat(workshop.show(laptop.deviceId()).at("/media/0/type")).isEqualTo("SSD");
    }

    @Test
    void where_the_log_names_nothing_it_asks_for_the_type() {
        Workshop.Announced laptop = workshop.received("OTHER");
        String log = Logs.erased(laptop.medium()).replace("ST500LM021-1KJ15", "XK9 MASS STORAGE");
        Answer read = workshop.attach(log).expect(201);
        assertThat(read.json().at("/drives/0/reasons").toString()).contains("type-unknown");
        assertThat(read.json().at("/drives/0/advice").toString()).contains("RECORD_TYPE");
        assertThat(workshop.show(laptop.deviceId()).at("/nextStep")).isEqualTo("ERASE_AGAIN_OR_REMOVE");
    }

    @Test
    void what_no_inventory_named_is_no_disk_of_the_machine_for_its_log() {
        UUID id = workshop.receivedAs("LAPTOP");
        String serial = Workshop.freshSerial();
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"" + serial + "\",\"type\":\"OTHER\"}]}")
                .expect(204);
        Answer read = workshop.attach(Logs.erased(serial)).expect(201);
        assertThat(read.at("/drives/0/verdict")).isEqualTo("BLOCKED");
        assertThat(workshop.show(id).at("/media/0/type")).isEqualTo("OTHER");
    }
}
