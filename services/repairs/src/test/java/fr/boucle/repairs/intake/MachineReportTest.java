package fr.boucle.repairs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.MediumType;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a machine's own report says of its disks and battery, and what it leaves open. */
class MachineReportTest {
    private static MachineFacts read(String content) throws IOException {
        JsonNode report = ObjectMapper.getDefault().readValue("{\"content\":{" + content + "}}", JsonNode.class);
        return MachineFacts.read(Objects.requireNonNull(report));
    }

    private static List<Hardware.MediumSummary> media(String storages) throws IOException {
        return read("\"storages\":[" + storages + "]").media();
    }

    @Test
    void a_controllers_name_for_its_bus_hides_no_disk() throws IOException {
        List<Hardware.MediumSummary> media = media(
                "{\"interface\":\"RAID\",\"model\":\"PM991 NVMe Samsung 256GB\",\"serial\":\"S4DYNX0R\",\"disksize\":244198}");
        assertThat(media).singleElement().satisfies(medium -> {
            assertThat(medium.serialNumber()).isEqualTo("S4DYNX0R");
            assertThat(medium.type()).isEqualTo(MediumType.NVME);
        });
    }

    @ParameterizedTest
    @CsvSource({"PERC H730P Mini", "LSI Logical Volume", "RAID 1 Volume", "HP Smart Array P410i", "AVAGO MR9361-8i"})
    void a_volume_is_no_disk_and_says_that_there_are_some(String model) throws IOException {
        assertThat(media("{\"type\":\"disk\",\"model\":\"" + model + "\",\"serial\":\"00a1b2c3\",\"disksize\":570000},"
                        + "{\"type\":\"disk\",\"model\":\"ST500LM021\",\"serial\":\"W621AAAA\",\"disksize\":476940}"))
                .extracting(Hardware.MediumSummary::serialNumber)
                .containsExactly(null, "W621AAAA");
    }

    @ParameterizedTest
    @CsvSource({"48000, 42240, 88", "48000, 48500, 100", "4800, 24000, ", "0, 24000, ", "48000, 0, "})
    void a_battery_that_holds_more_than_it_can_is_another_one(int design, int real, @Nullable Integer health)
            throws IOException {
        assertThat(read("\"batteries\":[{\"capacity\":" + design + ",\"real_capacity\":" + real + "}]")
                        .batteryHealthPercent())
                .isEqualTo(health);
    }

    @Test
    void an_nvme_drives_size_stands_with_its_namespace_and_a_lenovo_is_called_by_its_version() throws IOException {
        JsonNode root = ObjectMapper.getDefault().readValue("""
                {"id":"pc","class":"system","vendor":"LENOVO","product":"20L6S0","version":"ThinkPad T480","serial":"PF1",
                 "children":[{"id":"nvme","class":"storage","product":"PM981","serial":"S3X15NVME01",
                 "children":[{"id":"namespace:0","class":"disk","size":512110190592}]}]}
                """, JsonNode.class);
        MachineFacts facts = MachineFacts.read(Objects.requireNonNull(root));
        assertThat(facts.model()).isEqualTo("ThinkPad T480");
        assertThat(facts.media()).singleElement().satisfies(medium -> assertThat(medium.sizeMegabytes())
                .isEqualTo(488_386));
    }
}
