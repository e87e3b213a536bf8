package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A grade that was given before the locks were tried stands once they are off, and falls with whatever else is noted. */
class GradeStandsTest {
    private static final String LOCKS_OFF = """
            {"check":"BIOS_LOCK","result":"PASS"},{"check":"PERSISTENCE_LOCK","result":"NOT_APPLICABLE"},
            {"check":"MDM_LOCK","result":"PASS"},{"check":"ACTIVATION_LOCK","result":"PASS"}""";

    private final Workshop workshop = new Workshop();

    private UUID graded() {
        UUID id = workshop.erased().deviceId();
        workshop.put(id, "diagnosis", """
                        {"checks":[{"check":"SCREEN","result":"PASS"},{"check":"CAMERA","result":"NOT_APPLICABLE"}],
                        "batteryHealthPercent":81}""").expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("DIAGNOSE");
        return id;
    }

    @Test
    void locks_that_were_left_and_are_off_leave_the_grade_and_stock_comes_next() {
        UUID id = graded();
        workshop.put(id, "checks", "{\"checks\":[{\"check\":\"BIOS_LOCK\",\"result\":\"PASS\"}]}")
                .expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("GRADED");
        assertThat(workshop.show(id).at("/nextStep")).as("others are left").isEqualTo("DIAGNOSE");
        workshop.put(id, "checks", "{\"checks\":[" + LOCKS_OFF + "]}").expect(204);
        assertThat(workshop.show(id).at("/grade")).isEqualTo("B");
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("MAKE_READY");
        workshop.put(id, "readiness", "{}").expect(204);
        assertThat(workshop.event(id, "DeviceReady").json().at("/grade").asText())
                .isEqualTo("B");
    }

    @Test
    void what_limits_a_grade_is_told_before_and_after_it() {
        UUID id = workshop.erased().deviceId();
        assertThat(workshop.show(id).json().at("/gradeLimits")).isEmpty();
        workshop.put(id, "diagnosis", """
                        {"checks":[{"check":"SCREEN","result":"PASS"}],"batteryHealthPercent":45}""").expect(204);
        assertThat(workshop.show(id).json().at("/gradeLimits").findValuesAsText("because"))
                .containsExactly("UNTESTED", "BATTERY_WORN");
        workshop.put(id, "grade", "{\"appearance\":\"A\"}").expect(200);
        assertThat(workshop.show(id).at("/grade")).isEqualTo("C");
        assertThat(workshop.show(id).json().at("/gradeLimits").findValuesAsText("atBest"))
                .containsExactly("B", "C");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'check':'BIOS_LOCK','result':'FAIL'}|",
                "{'check':'KEYBOARD','result':'PASS'}|",
                "{'check':'SCREEN','result':'FAIL'}|",
                "{'check':'SCREEN','result':'NOT_TESTED'},{'check':'BIOS_LOCK','result':'PASS'}|",
                "{'check':'CAMERA','result':'NOT_TESTED'},{'check':'BIOS_LOCK','result':'PASS'}|",
                "{'check':'BIOS_LOCK','result':'PASS'}|79"
            })
    void whatever_else_is_noted_takes_the_grade_back(String noted, String battery) {
        UUID id = graded();
        String measure = battery == null ? "" : ",\"batteryHealthPercent\":" + battery;
        workshop.put(id, "checks", "{\"checks\":[" + noted.replace('\'', '"') + "]" + measure + "}")
                .expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("DIAGNOSED");
        workshop.put(id, "readiness", "{}").expectProblem(409, "device-not-graded");
    }

    @Test
    void a_lock_that_is_taken_back_takes_the_grade_with_it() {
        UUID id = graded();
        workshop.put(id, "checks", "{\"checks\":[" + LOCKS_OFF + "]}").expect(204);
        workshop.put(id, "checks", "{\"checks\":[{\"check\":\"BIOS_LOCK\",\"result\":\"NOT_TESTED\"}]}")
                .expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("DIAGNOSED");
    }
}
