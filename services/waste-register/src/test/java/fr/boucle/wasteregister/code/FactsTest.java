package fr.boucle.wasteregister.code;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.wasteregister.log.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The lists of facts, and the canonical form of an entry. */
class FactsTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 8);
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 9);

    private final WasteCodes codes = new WasteCodes();
    private final ProposedCodes proposed = new ProposedCodes("PROFESSIONAL");
    private final ProposedCodes municipal = new ProposedCodes("MUNICIPAL");

    @Test
    void battery_codes_change_on_their_day() {
        assertThat(codes.isValid("20 01 33*", BEFORE)).isTrue();
        assertThat(codes.isValid("20 01 33*", SINCE)).isFalse();
        assertThat(codes.isValid("16 06 07*", BEFORE)).isFalse();
        assertThat(codes.isValid("16 06 07*", SINCE)).isTrue();
        assertThat(codes.isValid("16 06 04", SINCE)).isFalse();
        assertThat(codes.isValid("16 06 04*", SINCE)).isTrue();
        assertThat(proposed.item("BATTERY", "LITHIUM_ION", BEFORE)).isEqualTo("16 06 05");
        assertThat(proposed.item("BATTERY", "LITHIUM_ION", SINCE)).isEqualTo("16 06 07*");
        assertThat(municipal.item("BATTERY", "Li-ion", SINCE)).isEqualTo("20 01 43*");
        assertThat(proposed.item("BATTERY", "NIMH", SINCE)).isEqualTo("16 06 08*");
        assertThat(proposed.item("BATTERY", null, SINCE)).isEqualTo("16 06 13*");
    }

    @Test
    void a_carcass_is_dangerous_while_its_battery_is_inside() {
        assertThat(proposed.carcass("LAPTOP", false, SINCE)).isEqualTo("16 02 13*");
        assertThat(proposed.carcass("LAPTOP", true, SINCE)).isEqualTo("16 02 14");
        assertThat(proposed.carcass("DESKTOP", true, SINCE)).isEqualTo("16 02 14");
        assertThat(proposed.carcass("SOMETHING_NEW", false, SINCE)).isEqualTo("16 02 14");
        assertThat(proposed.item("KEYBOARD", null, SINCE)).isEqualTo("16 02 16");
    }

    @Test
    void every_proposed_code_is_in_the_list_on_its_days() {
        for (var row : Facts.read("proposals.csv")) {
            LocalDate day = row.getField("validUntil").isEmpty() ? SINCE : BEFORE;
            for (String convention : List.of("professional", "municipal")) {
                String code = row.getField(convention);
                assertThat(codes.isValid(code, day)).as("%s on %s", code, day).isTrue();
            }
        }
    }

    @Test
    void codes_are_read_as_people_write_them() {
        assertThat(WasteCodes.normalised("160213*")).isEqualTo("16 02 13*");
        assertThat(WasteCodes.normalised(" 16\u00A002 13 * ")).isEqualTo("16 02 13*");
        assertThat(Operations.normalised("d9f")).isEqualTo("D 9 F");
        assertThat(Operations.normalised("R12")).isEqualTo("R 12");
    }

    @Test
    void an_entry_has_one_sequence_of_bytes() {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("é", List.of(1, -2L, true));
        entry.put("a\"\\\n\u0001/", Map.of("\uD83D\uDCBB", "écran \uFFFD"));
        assertThat(new String(CanonicalJson.bytes(entry), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\\\"\\\\\\n\\u0001/\":{\"\uD83D\uDCBB\":\"écran \uFFFD\"},\"é\":[1,-2,true]}");
    }
}
