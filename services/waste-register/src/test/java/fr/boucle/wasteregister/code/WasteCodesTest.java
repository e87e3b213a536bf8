package fr.boucle.wasteregister.code;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.wasteregister.ListWalk;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The list of waste codes as it was, is and will be on a day. */
class WasteCodesTest {
    private static final String CODES = "/api/waste-register/waste-codes?limit=200&prefix=16%2006";

    private final ServicePart part = A.part();

    @Test
    void the_codes_of_batteries_are_those_of_the_day() {
        assertThat(codes("&on=2026-11-08")).contains("16 06 04", "16 06 05").doesNotContain("16 06 07*", "16 06 04*");
        assertThat(codes("&on=2026-11-09")).contains("16 06 07*", "16 06 04*").doesNotContain("16 06 04");
        Answer all = steward(CODES);
        assertThat(all.json().findValuesAsText("code")).contains("16 06 04", "16 06 04*", "16 06 07*");
        all.json().forEach(code -> {
            if (code.at("/code").asText().equals("16 06 07*")) {
                assertThat(code.at("/validFrom").asText()).isEqualTo("2026-11-09");
                assertThat(code.at("/dangerous").asBoolean()).isTrue();
            }
        });
    }

    @Test
    void a_code_that_is_looked_for_is_one_word_however_it_was_spaced() {
        assertThat(WasteCodes.asOneWord("16 02 13")).isEqualTo("\"16 02 13\"");
        assertThat(WasteCodes.asOneWord("160213*")).isEqualTo("\"16 02 13*\"");
        assertThat(WasteCodes.asOneWord("Nantes 16\u00a002\u00a013* n° 4")).isEqualTo("Nantes \"16 02 13*\" n° 4");
        assertThat(WasteCodes.asOneWord("BSD-20261130 2")).isEqualTo("BSD-20261130 2");
    }

    @Test
    void the_list_is_paged_by_code_and_ends() {
        List<String> read = new ArrayList<>();
        Optional<String> next = Optional.of("/api/waste-register/waste-codes?limit=200");
        while (next.isPresent()) {
            Answer page = steward(next.get());
            read.addAll(page.json().findValuesAsText("code"));
            assertThat(page.header("X-Total-Count").map(Integer::parseInt))
                    .hasValueSatisfying(all -> assertThat(all).isGreaterThan(842));
            next = ListWalk.link(page, "next");
        }
        assertThat(read).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(842);
        part.as(Someone.with(Role.MEDIATOR)).get(CODES).expect(403);
    }

    @Test
    void a_line_bears_a_code_of_its_own_day() {
        Actor keeper = A.keeper();
        eventually(() -> write(keeper, "20 01 33*", "2026-11-08").expect(200));
        write(keeper, "20 01 33*", "2026-11-09").expectProblem(409, "line-not-acceptable");
        write(keeper, "16 06 07*", "2026-11-09").expect(200);
        Answer refused = write(keeper, "16 06 07*", "2026-11-08").expectProblem(409, "line-not-acceptable");
        assertThat(refused.json().at("/errors").findValuesAsText("pointer")).contains("/fields/wasteCode");
    }

    private Answer write(Actor keeper, String code, String day) {
        Map<String, String> fields = new HashMap<>(A.incoming());
        fields.remove("publicId");
        fields.putAll(Map.of("wasteCode", code, "receptionDate", day, "weighingHour", "10:30"));
        return part.as(keeper)
                .put(
                        "/api/waste-register/lines/" + Ids.next(),
                        Map.of("registerType", "INCOMING_WASTE", "fields", fields));
    }

    private List<String> codes(String day) {
        return steward(CODES + day).json().findValuesAsText("code");
    }

    private Answer steward(String path) {
        return part.as(Someone.with(Role.STEWARD)).get(path).expect(200);
    }
}
