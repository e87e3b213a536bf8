package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is destroyed is out of its device, whatever was proved of it before. */
class DestroyedMediumTest {
    private static final String DESTROYED =
            "{\"method\":\"MEDIUM_DESTROYED\",\"level\":\"DESTROY\",\"tool\":\"broyeur\",\"verified\":true%s}";
    private static final String CERTIFIED = DESTROYED.formatted(",\"certificateNumber\":\"D-7\"");

    private final Workshop workshop = new Workshop();

    @Test
    void a_disk_that_was_erased_before_is_out_once_it_is_noted_destroyed() {
        Workshop.Announced device = workshop.graded();
        UUID id = device.deviceId();
        String record = "manual-erasures/" + device.medium();
        workshop.put(id, record, DESTROYED.formatted("")).expectProblem(422, "invalid-fields");
        workshop.put(id, record, CERTIFIED.replace("true", "false")).expectProblem(409, "erasure-method-unfit");
        assertThat(workshop.show(id).at("/media/0/removed")).isEqualTo("false");
        workshop.put(id, record, CERTIFIED).expect(204);
        assertThat(workshop.show(id).at("/media/0/removed")).isEqualTo("true");
        assertThat(workshop.show(id).at("/media/0/fate")).isEqualTo("DESTROYED");
        assertThat(workshop.show(id).at("/media/0/dataBearing"))
                .as("it was erased before")
                .isEqualTo("false");
        assertThat(workshop.show(id).at("/state"))
                .as("the grade was of a device with a disk")
                .isEqualTo("DIAGNOSED");
        workshop.put(id, record, CERTIFIED).expect(204);
        assertThat(workshop.event(id, "MediumRemoved").json().at("/fate").asText())
                .isEqualTo("DESTROYED");
        assertThat(workshop.events(id, "MediumRemoved")).hasSize(1);
    }

    @Test
    void a_disk_that_was_kept_beside_its_device_is_gone_once_it_is_noted_destroyed() {
        Workshop.Announced device = workshop.received("HDD");
        UUID id = device.deviceId();
        String record = "manual-erasures/" + device.medium();
        workshop.put(id, "media/" + device.medium() + "/removal", "{\"massGrams\":115,\"destination\":\"KEPT\"}")
                .expect(204);
        workshop.diagnose(id, "{\"check\":\"SCREEN\",\"result\":\"PASS\"}").expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
        workshop.put(id, "readiness", "{}").expectProblem(409, "removed-medium-unaccounted");
        workshop.put(id, record, CERTIFIED).expect(204);
        assertThat(workshop.show(id).at("/media/0/fate")).isEqualTo("DESTROYED");
        assertThat(workshop.show(id).at("/media/0/dataBearing")).isEqualTo("false");
        assertThat(workshop.show(id).at("/donorOwns"))
                .as("an erasure that was entrusted is done")
                .isEqualTo("false");
        assertThat(workshop.show(id).at("/state"))
                .as("what was tested without it stands")
                .isEqualTo("GRADED");
        workshop.put(id, record, CERTIFIED).expect(204);
        workshop.put(id, "readiness", "{}").expect(204);
        assertThat(workshop.event(id, "DeviceReady").json().at("/massGrams").asLong())
                .isEqualTo(1290 - 115);
        assertThat(workshop.events(id, "MediumRemoved"))
                .extracting(event -> event.json().at("/fate").asText())
                .containsExactly("KEPT", "DESTROYED");
        assertThat(workshop.events(id, "ErasureAccepted")).hasSize(1);
    }

    @Test
    void a_memory_that_is_soldered_stays_in_what_was_reset() {
        UUID id = workshop.receivedAs("SMARTPHONE");
        workshop.put(
                        id,
                        "manual-erasures/BUILT-IN",
                        "{\"method\":\"PHONE_RESET\",\"level\":\"PURGE\",\"tool\":\"menu\",\"verified\":true,\"reset\":{"
                                + "\"system\":\"ANDROID\",\"version\":13,\"encryptionSeen\":true,\"accountsRemoved\":true,"
                                + "\"locksOff\":true,\"restartedToSetup\":true,\"memoryCard\":\"NONE\",\"simCard\":\"NONE\"}}")
                .expect(204);
        workshop.put(id, "manual-erasures/BUILT-IN", CERTIFIED).expectProblem(409, "memory-built-in");
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
    }
}
