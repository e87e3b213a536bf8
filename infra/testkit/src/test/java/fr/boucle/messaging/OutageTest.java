package fr.boucle.messaging;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.stack.Broker;
import fr.boucle.stack.Database;
import fr.boucle.stack.Ports;
import fr.boucle.stack.RunningBroker;
import fr.boucle.stack.RunningDatabase;
import fr.boucle.testkit.Servers;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers of its own, stopped, emptied and started again under a running service. */
class OutageTest {
    @TempDir
    private Path directory;

    @Test
    void outages_lose_nothing_and_a_broker_that_lost_its_log_is_sent_it_again() throws Exception {
        List<Integer> ports = Ports.free(3);
        Broker brokerAt = Broker.at(directory.resolve("broker"), ports.get(1), ports.get(2));
        Database databaseAt = Database.at(directory.resolve("database"), ports.get(0));
        RunningDatabase database = databaseAt.start();
        RunningBroker broker = brokerAt.start();
        Servers servers =
                new Servers("own", database.url("{schema}"), "root", database.rootPassword(), broker.bootstrap());
        try (ServicePart part = ServicePart.start("sample", Map.of(), servers)) {
            UUID aggregate = Ids.next();
            changes(part, aggregate, 1, 20);
            eventually(() -> published(part, aggregate, 20));

            broker.kill();
            changes(part, aggregate, 21, 40);
            broker = brokerAt.start();
            eventually(() -> published(part, aggregate, 40));

            broker.kill();
            empty(directory.resolve("broker"));
            broker = brokerAt.start();
            changes(part, aggregate, 41, 42);
            eventually(() -> assertThat(Sample.published(part, aggregate))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 42).boxed().toList()));

            UUID key = Ids.next();
            part.log().publish(WhenThingHappened.TYPE, key, 1, 1, "{\"note\":\"before\"}");
            eventually(() ->
                    assertThat(part.bean(Effects.class).notes(key.toString())).containsExactly("before"));
            database.kill();
            part.log().publish(WhenThingHappened.TYPE, key, 2, 2, "{\"note\":\"during\"}");
            part.as(Someone.with(Role.STEWARD))
                    .get("/api/sample/dead-letters")
                    .expectProblem(503, "temporarily-unavailable");
            database = databaseAt.start();
            eventually(() ->
                    assertThat(part.bean(Effects.class).notes(key.toString())).containsExactly("before", "during"));
        } finally {
            broker.kill();
            database.kill();
        }
    }

    private static void changes(ServicePart part, UUID aggregate, long from, long to) {
        LongStream.rangeClosed(from, to).forEach(sequence -> Sample.change(part, aggregate, sequence));
    }

    private static void published(ServicePart part, UUID aggregate, long count) {
        assertThat(Sample.published(part, aggregate))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList());
    }

    private static void empty(Path broker) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(broker)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
