package fr.boucle.repairs.erasure;

import static fr.boucle.repairs.erasure.WipeCasesTest.SERIAL;
import static fr.boucle.repairs.erasure.WipeCasesTest.judge;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.repairs.device.MediumType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of flash, whatever a program or an inventory calls them. */
class FlashModelsTest {
    /** Old versions list an SSD as plain ATA, and inventories as a hard disk. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LITEON CV8-8E128",
                "TOSHIBA THNSNJ25",
                "SAMSUNG MZ7LN256",
                "KXG50ZNV512G NVM",
                "INTEL SSDSC2KW25",
                "Micron 1100 MTFDDAK256TBN",
                "KINGSTON SA400S37",
                "SanDisk SD8SN8U2",
                "SK hynix SC311 SATA",
                "Crucial_CT480M500SSD1",
                "Crucial_CT240M50",
                "Micron_1100_MTFDDAV256",
                "KINGSTON SKC600256G",
                "SanDisk X400 M.2 2280",
                "KLUDG4U1EA-B0C1",
                "SAMSUNG KLMAG1JETD-B041",
                "BJTD4R",
                "THGAF8T0T43BAIRB",
                "THGBMHG6C1LBAIL",
                "SKhynix H28U62301AMR",
                "MICRON MT128GASAO2U21",
                "SDINBDG4-32G",
                "DF4032",
                "Patriot Burst",
                "GIGABYTE GP-GSTFS",
                "Verbatim Vi550",
                "PLEXTOR PX-128M5S",
                "TOSHIBA Q300.",
                "Corsair Force LS",
                "Intenso SATA III",
                "KingDian S280",
                "Apacer AS340",
                "Lexar NS100",
                "Ramaxel RTNTE128",
                "UMIS RPETJ256",
                "KIOXIA-EXCERIA S",
                "PHISON 256GB PS3",
                "YMTC YMSS2",
                "PNY CS900 240GB",
                "Seagate ST240HM0",
                "GOODRAM CX400",
                "Netac N530S",
                "SATAFIRM   S11",
                "T-FORCE 500GB",
                "Integral V Series",
                "HIKVISION C100 480G",
                "DAHUA C800A",
                "SanDisk Ultra II 480GB",
                "TOSHIBA KSG60ZMV512G",
                "Goldenfir 512GB",
                "ZTC SM201-512"
            })
    void a_flash_medium_is_flash_whatever_bus_or_inventory_say(String model) {
        NwipeText text = new NwipeText("0.32")
                .drive("/dev/sda", "ATA", model, SERIAL, 128_035_676_160L)
                .by("DoD Short");
        assertThat(judge(NwipeLog.read(text.text()).drives().getFirst(), MediumType.HDD, null, null)
                        .reasons())
                .containsExactly("method-unfit-for-medium");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ST500LM021-1KJ15",
                "WDC WD5000LPVX-2",
                "HGST HTS545050A7",
                "TOSHIBA MQ01ABF0",
                "HITACHI HTS72505",
                "HUH721212ALE604",
                "Maxtor D540X-4D",
                "WD40EFRX-68N32N0",
                "SAMSUNG HM500JI",
                "HIKVISION HKWD10PURX",
                "TOSHIBA DT01ACA1"
            })
    void a_disk_with_platters_is_none(String model) {
        assertThat(FlashModels.isFlash("/dev/sda", model)).isFalse();
    }
}
