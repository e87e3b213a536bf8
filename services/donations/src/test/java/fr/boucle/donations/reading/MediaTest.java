package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Media and batteries: what turns is said, a bus says nothing, a name on the bus is no serial, what is no medium is none. */
class MediaTest {
    private static Told glpi(String sections) {
        return Told.of("""
                {"itemtype":"Computer","content":{"bios":{"ssn":"5CG8127KXP","smodel":"EliteBook 840","smanufacturer":"HP"},
                "hardware":{"chassis_type":"Laptop","memory":8192,"vmsystem":"Physical"},%s}}""".formatted(sections));
    }

    private static DeviceDetails storage(String fields) {
        return glpi("\"storages\":[{" + fields + "}]").row(0).understood().details();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SATA|OTHER",
                "mSATA|SSD",
                "M.2 SATA|SSD",
                "SATA III 256 Go|OTHER",
                "|OTHER",
                "disk|OTHER",
                "IDE|OTHER",
                "Fixed hard disk media|OTHER",
                "Disque dur|OTHER",
                "SCSI|OTHER",
                "HDD|HDD",
                "HDD 7200 rpm|HDD",
                "Disque dur mécanique|HDD",
                "SSD|SSD",
                "NVMe|NVME",
                "M.2 NVMe|NVME",
                "eMMC|EMMC",
                "UFS 2.1|EMMC",
                "Disque dur SSD|SSD",
                "SSD HDD|SSD",
                "Solid State Drive|SSD",
                "Fixed hard disk media LITEON CV8-8E128|SSD",
                "disk TOSHIBA THNSNJ25|SSD",
                "SATA KXG50ZNV512G|NVME",
                "mmcblk0|EMMC"
            })
    void only_a_word_that_says_so_means_that_it_turns(String text, Medium.Type type) {
        assertThat(MediaReading.type(text == null ? "" : text))
                .as(String.valueOf(text))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "38F6_0156_3050_DE01.",
                "0000_A5B0_0000_0010_0008_0E02_0037_E401.",
                "eui.0025385b71b0e3a1",
                "0x5000c500a1b2c3d4",
                "naa.5000c500a1b2c3d4",
                "5000C500A1B2C3D4",
                "wwn-0x5000c500a1b2c3d4",
                "5 0014ee 2b1c2d3e4",
                "0025385B71B0E3A1",
                "5cd2e4b1a0010203",
                "To Be Filled By O.E.M.",
                "00000000",
                "1.2E+14"
            })
    void a_name_on_the_bus_is_no_serial(String serial) {
        DeviceDetails details = storage("\"type\":\"SSD\",\"model\":\"X\",\"serial\":\"" + serial + "\"");
        assertThat(details.media()).isEmpty();
        assertThat(details.unidentifiedMedia()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Generic- SD/MMC,reader", "Multi-Card Reader,reader", "Lecteur de carte,reader",
                "HL-DT-ST DVDRAM GT50N,optical",
        "TSSTcorp CDDVDW,optical", "Lecteur optique,optical", "VMware Virtual disk,virtual", "QEMU HARDDISK,virtual",
        "Msft Virtual Disk,virtual", "USB Flash Disk,removable"
    })
    void what_is_no_medium_is_none_and_is_said(String model, String what) {
        Told told = glpi("\"storages\":[{\"model\":\"" + model + "\",\"serial\":\"20120501030900000\"},"
                + "{\"model\":\"SSD\",\"serial\":\"S3YLNX0K\"}]");
        assertThat(told.row(0).understood().details().media()).hasSize(1);
        assertThat(told.row(0).understood().details().unidentifiedMedia()).isZero();
        assertThat(told.left(0)).containsExactly("not-a-medium-" + what);
    }

    @Test
    void drives_behind_a_volume_are_unknown_and_not_absent() {
        DeviceDetails details = storage("\"model\":\"DELL PERC H710\",\"serial\":\"00A1B2C3D4E5\"");
        assertThat(details.media()).isEmpty();
        assertThat(details.unidentifiedMedia()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24000,4800;24000,23520|59", "24000,23520;24000,4800|59", "68000,0|", "68000,34000|50",
                        "24000,4800;24000,0|",
                "4200,|", "40000,80000|", "50000,52000|100", "0,4000|", "50000,50000|100"
            })
    void the_whole_of_several_batteries_counts_and_one_that_is_silent_makes_it_unknown(
            String batteries, Integer percent) {
        StringBuilder json = new StringBuilder();
        for (String battery : batteries.split(";")) {
            String[] figures = battery.split(",", -1);
            json.append(json.isEmpty() ? "" : ",")
                    .append("{\"capacity\":")
                    .append(figures[0])
                    .append(figures[1].isEmpty() ? "" : ",\"real_capacity\":" + figures[1])
                    .append('}');
        }
        assertThat(glpi("\"batteries\":[" + json + "]")
                        .row(0)
                        .understood()
                        .details()
                        .batteryHealthPercent())
                .isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "85 %|85",
                "85|85",
                "0|",
                "0,85|85",
                "20 % / 98 %|20",
                "105|100",
                "300|",
                "bonne|",
                "98;20|20",
                "85,5 %|85"
            })
    void a_column_tells_the_worst_of_several_and_nothing_of_none(String text, Integer percent) {
        Told told = Told.of("Numéro de série,Type,Modèle,Santé batterie\n5CG8127KXP,Portable,840,\"" + text + "\"\n");
        assertThat(told.row(0).understood().details().batteryHealthPercent())
                .as(text)
                .isEqualTo(percent);
    }

    @Test
    void stacked_units_are_several_devices() {
        Told told = Told.of("""
                {"itemtype":"NetworkEquipment","content":{"network_device":{"type":"Networking","manufacturer":"Cisco","model":"C2960X","serial":"FOC1234A1B2"},
                "network_components":[{"type":"stack"},{"type":"chassis","serial":"FOC1234A1B2"},{"type":"chassis","serial":"FOC1234A1B3"}]}}""");
        assertThat(told.toFix(0)).containsExactly("several-devices-in-one-row");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"interface\":\"RAID\",\"model\":\"PM991 NVMe\",\"serial\":\"S4GXNX0N123456\"|1|0",
                "\"interface\":\"RAID\",\"type\":\"SSD\",\"model\":\"INTEL SSDPEKKF256G8L\",\"serial\":\"BTHH81560J\"|1|0",
                "\"description\":\"RAID Controller\",\"model\":\"ST1000LM035\",\"serial\":\"WL1ABCDE\"|1|0",
                "\"interface\":\"SCSI\",\"model\":\"PERC H730\",\"serial\":\"00A1B2C3D4E5\"|0|1",
                "\"type\":\"RAID 1\",\"name\":\"Volume0\",\"serial\":\"9ABC12X\"|0|1",
                "\"interface\":\"RAID\",\"model\":\"LOGICAL VOLUME\"|0|1"
            })
    void a_volume_is_told_by_its_name_and_never_by_its_bus(String fields, int media, int unidentified) {
        DeviceDetails details = storage(fields);
        assertThat(details.media()).hasSize(media);
        assertThat(details.unidentifiedMedia()).isEqualTo(unidentified);
    }

    @Test
    void behind_a_volume_stands_something_whichever_drives_are_listed_beside_it() {
        Told told = glpi("\"storages\":[{\"model\":\"PERC H330\",\"serial\":\"00A1B2C3D4E5\"},"
                + "{\"model\":\"SSD\",\"serial\":\"S3YLNX0K\"},{\"model\":\"SSD\"}]");
        assertThat(told.row(0).understood().details().media()).hasSize(1);
        assertThat(told.row(0).understood().details().unidentifiedMedia()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "SSD,50026B7782A1B2C3,1",
        "NVMe,50026B7683A1B2C3,1",
        "NVMe,0025385B71B0E3A1,0",
        "NVMe,E8238FA6BF530001,0",
        "NVMe,ABCD1234EF567890,0",
        "NVMe,2109291234567891,1",
        "SSD,ABCD1234EF567890,1"
    })
    void sixteen_signs_are_a_serial_where_their_maker_takes_them_for_one(String type, String serial, int media) {
        DeviceDetails details = storage("\"type\":\"" + type + "\",\"model\":\"X\",\"serial\":\"" + serial + "\"");
        assertThat(details.media()).hasSize(media);
        assertThat(details.unidentifiedMedia()).isEqualTo(1 - media);
    }
}
