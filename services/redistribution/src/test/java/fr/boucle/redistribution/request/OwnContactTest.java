package fr.boucle.redistribution.request;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.web.Actor;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class OwnContactTest {
    private final Actor mediator = A.mediator();

    private static String phone() {
        return "07" + String.format("%08d", RandomGenerator.getDefault().nextInt(100_000_000));
    }

    private static Answer change(A.Opened request, String phone) {
        ObjectNode said = A.code(request);
        said.putObject("contact").put("name", "Nora").put("phone", phone);
        return service().asNobody().put(API + "/followed-requests/contact", said);
    }

    @Test
    void a_household_is_reached_where_it_says_and_its_first_number_may_ask_again() {
        String first = phone();
        String now = phone();
        A.Opened request = A.opened(mediator, A.request("NONE", "LAPTOP", first));
        change(request, now).expect(204);
        change(request, now).expect(204);
        assertThat(service()
                        .as(mediator)
                        .get(API + "/requests/" + request.reference() + "/contact")
                        .expect(200)
                        .at("/phone"))
                .isEqualTo(now);
        service()
                .as(mediator)
                .once()
                .post(API + "/requests", A.request("NONE", "LAPTOP", now))
                .expectProblem(409, "duplicate-household");
        A.Opened other = A.opened(mediator, A.request("NONE", "LAPTOP", first));
        change(other, now).expectProblem(409, "duplicate-household");
        assertThat(service()
                        .as(mediator)
                        .get(API + "/requests/" + other.reference() + "/contact")
                        .expect(200)
                        .at("/phone"))
                .isEqualTo(first);
    }
}
