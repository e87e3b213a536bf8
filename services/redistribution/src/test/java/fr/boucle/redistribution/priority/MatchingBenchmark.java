package fr.boucle.redistribution.priority;

import static fr.boucle.redistribution.A.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.redistribution.Some;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.territory.Distances;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A year of 20,000 requests and 5,000 devices, in memory and from the database; {@code infra/bench matching} runs it. */
class MatchingBenchmark {
    private static final List<Asked> REQUESTS = AYear.requests(20_000);
    private static final List<Equipment> DEVICES = AYear.devices(5_000);

    @Test
    void a_year_is_matched() throws SQLException {
        PriorityRule rule = new PriorityRule("2026-01", Queues.SHIPPED, java.util.Optional.empty());
        for (int run = 1; run <= 3; run++) {
            int proposals = measured("ordered and matched in memory, run " + run, () -> Matching.propose(
                            Queue.order(
                                    REQUESTS.stream().map(Request.Waiting::new).toList(),
                                    rule,
                                    Some.DAY.plus(Duration.ofDays(400))),
                            DEVICES,
                            Distances.BY_DEPARTEMENT)
                    .size());
            assertThat(proposals).isGreaterThan(4_000);
        }
        try (ServicePart service = ServicePart.start("redistribution", Map.of());
                Connection database = service.database()) {
            AYear.load(database, REQUESTS, DEVICES);
            fromTheDatabase(service);
        }
    }

    private static void fromTheDatabase(ServicePart service) {
        String path = API + "/requests/" + REQUESTS.getFirst().reference();
        for (int run = 1; run <= 3; run++) {
            Answer queue = measured(
                    "the queue from the database, run " + run,
                    () -> service.as(A.decider()).get(API + "/requests?limit=1").expect(200));
            assertThat(queue.json()).hasSize(1);
            Answer proposals = measured(
                    "proposals from the database, run " + run,
                    () -> service.as(A.decider()).get(path + "/proposals").expect(200));
            assertThat(proposals.json()).isNotEmpty();
            Answer choices = measured("the stock that suits a request, run " + run, () -> service.as(A.decider())
                    .get(path + "/devices?q=EliteBook&limit=9")
                    .expect(200));
            assertThat(choices.json()).isNotEmpty();
        }
    }

    private static <T> T measured(String what, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println(what + ": " + took.toMillis() + " ms");
        assertThat(took).as(what).isLessThan(Duration.ofSeconds(10));
        return result;
    }
}
