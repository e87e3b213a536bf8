package fr.boucle.references;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names on a bus are no serials, and serials that look alike stay serials. */
class BusNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "eui.0025385b71b0e5c1",
                "0025_3858_8100_2F3B.",
                "naa.500a075118f3c2d1",
                "5001B448B1234567",
                "0x5000c500a1b2c3d4",
                "t10.ATA-WDC",
                "00:25:38:5b:71:b0:e5:c1",
                "0025385B71B0E5C1",
                " nvme.144d-533353-x ",
                "nvme-eui.0025385b71b0e5c1",
                "nvme-eui.0000000001000000e4d25c0a1b2c3d4e",
                "nvme-nvme.144d-533353-x",
                "NVME-EUI.0025385B71B0E5C1",
                "/dev/disk/by-id/nvme-eui.0025385b71b0e5c1",
                "/dev/disk/by-id/wwn-0x5000c500a1b2c3d4",
                "wwn-0x5000c500a1b2c3d4",
                "WWN: 5000c500a1b2c3d4",
                "LU WWN Device Id: 5 000c50 0a1b2c3d4",
                "scsi-35000c500a1b2c3d4",
                "scsi-3600508b1001c1d2e3f4a5b6c7d8e9f01",
                "E8238FA6BF530001001B448B4A1B2C3D",
                "0025385B71B0E5C10000000000000001",
                "/dev/sda",
                "sdb",
                "SDC1",
                "nvme0n1",
                "/dev/nvme0n1p2",
                "mmcblk0",
                "disk2",
                "/dev/mapper/vg-root",
                "PHYSICALDRIVE0",
                "\\\\.\\PHYSICALDRIVE1"
            })
    void a_name_on_the_bus_is_one(String name) {
        assertThat(BusNames.contain(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "50026B7783A1B2C3",
                "S3Z1NB0K",
                "WD-WCC4E1234567",
                "5VMJ1234",
                "Z1D5XXXX",
                "A1B2C3D4E5F60718",
                "NVME1234A",
                "SCSI-35000C50",
                "USB-12345678",
                "SDA12345",
                "NVME0123",
                "DISK2041",
                "A1B2C3D4E5F60718293A4B5C6D7E8F90",
                "ata-WDC_WD10EZEX-08WN4A0_WD-WCC6Y1234567"
            })
    void a_serial_is_none(String serial) {
        assertThat(BusNames.contain(serial)).isFalse();
    }

    @Test
    void sixteen_signs_of_an_nvme_drive_are_one_unless_its_maker_takes_them_for_a_serial() {
        assertThat(BusNames.containOfNvme("A1B2C3D4E5F60718")).isTrue();
        assertThat(BusNames.containOfNvme("50026B7783A1B2C3")).isFalse();
    }
}
