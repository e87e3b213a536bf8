package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every service says of a request that cannot be read: where, and what would pass. */
class UnreadableTest {
    private static final String A_UUID = "a UUID such as 01a20893-834b-764d-a6f9-10017e5fe4a1.";
    private static final Caller TECHNICIAN = A.PART.as(Someone.with(Role.TECHNICIAN));

    private static Answer claim(Object body) {
        return TECHNICIAN.put("/api/donations/claims/" + Ids.next(), body).expectProblem(400, "malformed-request");
    }

    private static void assertSaid(Answer answer, String pointer, String detail) {
        assertThat(answer.at("/title")).isEqualTo("The request cannot be read.");
        assertThat(answer.at("/detail")).isEqualTo(detail);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/detail")).isEqualTo(detail);
    }

    @Test
    void a_field_of_another_type_is_named_with_what_it_is() {
        assertSaid(claim(Map.of("lotId", 5)), "/lotId", "“lotId” is " + A_UUID);
        assertSaid(claim(Map.of("lotId", Map.of())), "/lotId", "“lotId” is " + A_UUID);
        assertSaid(claim(Map.of("resale", "perhaps")), "/resale", "“resale” is one of NONE, SOLIDARITY, FREE.");
        String list = "“deviceIds” is a list; each item is " + A_UUID;
        assertSaid(claim(Map.of("deviceIds", "a")), "/deviceIds", list);
        assertSaid(claim(Map.of("deviceIds", List.of("a"))), "/deviceIds", list);
    }

    @Test
    void an_unknown_field_is_named_with_those_there_are() {
        Answer answer = claim(Map.of("wrong", 1));
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/wrong");
        assertThat(answer.at("/detail"))
                .startsWith("There is no field “wrong” here; there are lotId, deviceIds, ")
                .endsWith(".");
    }

    @Test
    void a_body_of_another_form_is_told_its_own() {
        for (Object body : List.of(List.of(), "3", "\"words\"")) {
            Answer answer = claim(body);
            assertThat(answer.at("/errors/0/pointer")).isEmpty();
            assertThat(answer.at("/detail")).startsWith("The body is an object of lotId, deviceIds, ");
        }
        assertThat(claim("null").at("/detail")).startsWith("The body is missing: it is an object of lotId, ");
        assertThat(claim("").at("/detail")).startsWith("The body is missing: it is an object of lotId, ");
    }

    @Test
    void json_that_breaks_is_told_where() {
        for (String body : List.of("{\"lotId\":\n \"", "{\"lotId\"\n ,", "{\"purpose\": \"x\",\n")) {
            assertThat(claim(body).at("/detail")).startsWith("The body is not JSON; it breaks at line 2, column ");
        }
        assertThat(claim("words").at("/detail")).startsWith("The body is not JSON; it breaks at line 1, column ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lots?kind=TOASTER | query:kind       | “kind” is one of LAPTOP, DESKTOP,
                    lots?minDevices=x | query:minDevices | “minDevices” is a whole number.
                    lots/x            | path:lotId       | “lotId” is a UUID such as
                    """)
    void a_parameter_is_named_with_what_it_is(String path, String pointer, String detail) {
        Answer answer = TECHNICIAN.get("/api/donations/" + path).expectProblem(400, "malformed-request");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/detail")).startsWith(detail).endsWith(".");
    }
}
