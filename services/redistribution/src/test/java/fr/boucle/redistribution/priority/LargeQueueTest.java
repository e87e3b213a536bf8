package fr.boucle.redistribution.priority;

import static fr.boucle.redistribution.A.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.RowsRead;
import fr.boucle.testkit.ServicePart;
import fr.boucle.web.Actor;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A queue of twenty thousand is counted over its indexes: who decides next does not wait until all of it is read. */
class LargeQueueTest {
    private static final int REQUESTS = 20_000;

    /** The queue's length and a place in it, each counted over an index; and what else a page reads. */
    private static final long TWO_COUNTS = 2 * REQUESTS + 2_000;

    @Test
    void a_decision_page_does_not_read_twenty_thousand_requests_again() throws SQLException {
        try (ServicePart service = ServicePart.start("redistribution", Map.of())) {
            AYear.load(service.database(), AYear.requests(REQUESTS), AYear.devices(500));
            Actor decider = A.decider();
            String reference = service.as(decider)
                    .get(API + "/requests?limit=1")
                    .expect(200)
                    .at("/0/reference");
            assertThat(RowsRead.during(service, () -> show(service, decider, reference)))
                    .as("rows read")
                    .isLessThan(TWO_COUNTS);
            service.as(A.mediator())
                    .once()
                    .post(API + "/requests", A.request("NONE", "LAPTOP"))
                    .expect(201);
            assertThat(RowsRead.during(service, () -> show(service, decider, reference)))
                    .as("rows read after a new request")
                    .isLessThan(TWO_COUNTS);
        }
    }

    private static void show(ServicePart service, Actor decider, String reference) {
        assertThat(service.as(decider)
                        .get(API + "/requests/" + reference)
                        .expect(200)
                        .at("/queueLength"))
                .startsWith("2000");
        service.as(decider).get(API + "/requests/" + reference + "/proposals").expect(200);
    }
}
