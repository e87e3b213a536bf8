package fr.boucle.redistribution.priority;

import static fr.boucle.redistribution.A.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.ServicePart;
import fr.boucle.web.Actor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A queue of twenty thousand is read once: who decides next does not wait until it is counted again. */
class LargeQueueTest {
    @Test
    void a_decision_page_does_not_read_twenty_thousand_requests_again() throws SQLException {
        try (ServicePart service = ServicePart.start("redistribution", Map.of())) {
            AYear.load(service.database(), AYear.requests(20_000), AYear.devices(500));
            Actor decider = A.decider();
            String reference = service.as(decider)
                    .get(API + "/requests?limit=1")
                    .expect(200)
                    .at("/0/reference");
            long first = millis(() -> show(service, decider, reference));
            long again = millis(() -> show(service, decider, reference));
            service.as(A.mediator())
                    .once()
                    .post(API + "/requests", A.request("NONE", "LAPTOP"))
                    .expect(201);
            long after = millis(() -> show(service, decider, reference));
            System.out.println("20,000 open requests: a decision page in " + first + " ms, again in " + again
                    + " ms, after a new request in " + after + " ms");
            assertThat(again).isLessThan(1_500);
            assertThat(after).isLessThan(3_000);
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

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
