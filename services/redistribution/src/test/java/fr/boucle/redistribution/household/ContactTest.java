package fr.boucle.redistribution.household;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
    private static Answer open(String phone) {
        return service().as(A.mediator()).once().post(API + "/requests", A.request("NONE", "LAPTOP", phone));
    }

    private static String with(String form) {
        String digits = String.format("%06d", RandomGenerator.getDefault().nextInt(1_000_000));
        return form.replace("12", digits.substring(0, 2))
                .replace("34", digits.substring(2, 4))
                .replace("56", digits.substring(4, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06/12/34/56/78",
                "06\u00a012\u00a034\u00a056\u00a078",
                "06\u202f12\u202f34\u202f56\u202f78",
                "06.12.34.56.78",
                " 06 12 34 56 78 ",
                "+33\u00a06\u00a012/34/56/78",
                "0692 12 34 56"
            })
    void a_number_is_taken_as_people_write_and_paste_it(String phone) {
        open(with(phone)).expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"06 12 34 56 78 voisine", "O6 12 34 56 78", "demander à Lou", "06 12"})
    void what_is_not_a_number_is_told_where_it_stands_with_an_example(String phone) {
        Answer refused = open(phone).expectProblem(422, "invalid-fields");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/contact/phone");
        assertThat(refused.at("/errors/0/detail")).contains("06 12 34 56 78").doesNotContain("\\", "[0-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nora.%s@exemple.fr ", "\u00a0nora.%s@exemple.fr"})
    void a_blank_around_an_address_says_nothing(String email) {
        ObjectNode body = A.request("NONE", "LAPTOP");
        var _ = ((ObjectNode) body.get("contact"))
                .put("email", email.formatted(RandomGenerator.getDefault().nextInt(1_000_000)));
        service().as(A.mediator()).once().post(API + "/requests", body).expect(201);
    }
}
