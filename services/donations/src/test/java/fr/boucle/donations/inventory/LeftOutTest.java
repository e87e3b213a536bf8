package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a device's page says of the parts of its inventory that could not be used. */
class LeftOutTest {
    @Test
    void what_was_left_out_of_a_device_is_told_once_in_its_readers_language() {
        Member donor = A.donor();
        String volume = "{\"type\":\"disk\",\"interface\":\"SCSI\",\"model\":\"PERC H330 Mini\",\"serial\":\"%s\"}";
        String machine = """
                {"itemtype":"Computer","content":{"bios":{"ssn":"LEFT-1","smodel":"PowerEdge","smanufacturer":"Dell"},
                "hardware":{"chassis_type":"Laptop","vmsystem":"Physical"},"storages":[%s,%s]}}""".formatted(volume.formatted("6d09466a"), volume.formatted("6d09466b"));
        String device = "/api/donations/devices/"
                + A.listed(donor, machine.getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .at("/deviceId")
                        .asText();
        Answer french = donor.calls().with("Accept-Language", "fr").get(device).expect(200);
        assertThat(french.json().at("/quarantined").findValuesAsText("detail"))
                .singleElement()
                .asString()
                .startsWith("Un volume RAID");
        assertThat(donor.calls().get(device).json().at("/quarantined").findValuesAsText("detail"))
                .singleElement()
                .asString()
                .startsWith("A RAID volume");
    }
}
