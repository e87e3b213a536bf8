package fr.boucle.repairs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program's text keeps its measures and loses the names beside them. */
class WithoutPeopleTest {
    private static String kept(String text) {
        return new String(WithoutPeople.of(text.getBytes(StandardCharsets.UTF_8), text), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<tr><td><span class='label'>COMPUTER NAME</span></td><td>PC-DUPONT</td></tr><tr><td>48 000 mWh</td></tr>|48 000 mWh",
                "COMPUTER NAME  PC-DUPONT\\nDESIGN CAPACITY 48 000 mWh|DESIGN CAPACITY 48 000 mWh",
                "<BatteryReport><SystemInformation><ComputerName>PC-DUPONT</ComputerName></SystemInformation><DesignCapacity>5</DesignCapacity>"
                        + "|<DesignCapacity>5</DesignCapacity>",
                "stress-ng: debug: [12] invoked with 'stress-ng -c 4' by user 1000 'dupont'\\nstress-ng: info: successful run completed"
                        + "|successful run completed",
                "stress-ng: debug: [12] system: Linux pc-dupont 6.8.0 x86_64\\nstress-ng: info: successful run completed|6.8.0 x86_64",
                "Device: /org/freedesktop/UPower/devices/headset_dev_1\\n  model: Casque de Dupont\\n  battery\\nDevice:"
                        + " /org/freedesktop/UPower/devices/battery_BAT0\\n  energy-full: 23 Wh|energy-full: 23 Wh",
                "\"IOConsoleUsers\" = ({\"kCGSSessionUserNameKey\"=\"dupont\"})\\n\"DesignCapacity\" = 5000|\"DesignCapacity\" = 5000",
                "smartctl 7.4\\nrun by dupont@nantes.fr\\ntest result: PASSED|test result: PASSED"
            })
    void names_go_and_measures_stay(String report, String measure) {
        assertThat(kept(report.replace("\\n", "\n")))
                .doesNotContainIgnoringCase("dupont")
                .contains(measure, "[…]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Memtest86+ v6.20\nPass: 2  Errors: 0",
                "smartctl 7.4 2023-08-01 r5530 [x86_64-linux-6.8.0] (local build)\nSerial Number:    W62FBT1A\ntest result: PASSED",
                "Device: /org/freedesktop/UPower/devices/battery_BAT0\n  native-path: BAT0\n  vendor: SMP\n  energy-full: 23.5 Wh\n"
            })
    void what_names_nobody_is_kept_byte_for_byte(String report) {
        byte[] sent = report.getBytes(StandardCharsets.UTF_8);
        assertThat(WithoutPeople.of(sent, report)).isSameAs(sent);
    }

    @Test
    void a_long_line_without_end_is_read_in_time() {
        String hostile = "stress-ng: " + "a ".repeat(300_000) + "\nCOMPUTER NAME" + "<a>".repeat(100_000);
        assertThat(kept(hostile)).hasSizeGreaterThan(100_000);
    }
}
