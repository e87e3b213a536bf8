package fr.boucle.observatory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Role;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The view is made again while events go on coming in: nothing is lost, nothing is counted twice. */
class RebuildUnderLoadTest {
    private static final int BEFORE = 4;
    private static final int MEANWHILE = 8;
    private static final int EVENTS_OF_ONE = 23;

    @Test
    void a_rebuild_while_events_come_in_ends_with_every_event_once() {
        try (ServicePart part = ServicePart.start("observatory", Map.of())) {
            Caller steward = part.as(Someone.with(Role.STEWARD));
            tell(part, 0, BEFORE);
            eventually(() -> assertThat(eventsSeen(part)).isEqualTo(BEFORE * EVENTS_OF_ONE));
            CompletableFuture<Void> more = CompletableFuture.runAsync(() -> tell(part, BEFORE, BEFORE + MEANWHILE));
            do {
                Answer _ = steward.put("/api/observatory/rebuild").expect(202);
            } while (!more.isDone());
            more.join();
            eventually(() -> assertThat(steward.get("/api/observatory/rebuild").at("/state"))
                    .isEqualTo("DONE"));
            Instant finished =
                    Instant.parse(steward.get("/api/observatory/rebuild").at("/finishedAt"));
            eventually(() -> {
                Answer indicators = indicators(part);
                assertThat(Instant.parse(indicators.at("/asOf"))).isAfter(finished);
                assertThat(indicators.at("/rebuilding")).isEqualTo("false");
                assertThat(indicators.at("/eventsSeen"))
                        .isEqualTo(Integer.toString((BEFORE + MEANWHILE) * EVENTS_OF_ONE));
                assertThat(indicators.json().at("/devicesByPlace").toString())
                        .isEqualTo("{\"household\":12,\"waste\":12}");
                assertThat(indicators.at("/balance/holds")).isEqualTo("true");
            });
        }
    }

    private static void tell(ServicePart part, int from, int until) {
        for (int seed = from; seed < until; seed++) {
            Story.whole(seed).events.forEach(part.log()::publish);
        }
    }

    private static int eventsSeen(ServicePart part) {
        return Integer.parseInt(indicators(part).at("/eventsSeen"));
    }

    private static Answer indicators(ServicePart part) {
        return part.asNobody().get("/api/observatory/indicators").expect(200);
    }
}
