package fr.boucle.messaging;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.stack.Broker;
import fr.boucle.stack.Database;
import fr.boucle.stack.Ports;
import fr.boucle.stack.RunningBroker;
import fr.boucle.stack.RunningDatabase;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Servers;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    void outages_lose_nothing_and_a_broker_that_lost_its_log_is_sent_it_again() throws IOException {
        List<Integer> ports = Ports.free(3);
        Broker brokerAt = Broker.at(directory.resolve("broker"), ports.get(1), ports.get(2))
                .relaxed();
        Database databaseAt = Database.at(directory.resolve("database"), ports.get(0));
        RunningDatabase database = databaseAt.start();
        RunningBroker broker = brokerAt.start();
        Servers servers =
                new Servers("own", database.url("{schema}"), "root", database.rootPassword(), broker.bootstrap());
        try (ServicePart part = ServicePart.start("sample", Map.of("BOUCLE_DB_PATIENCE_MS", "3000"), servers)) {
            broker = brokerOutage(part, brokerAt, broker);
            database = databaseOutage(part, databaseAt, database);
            databaseThatHangs(part, database);
        } finally {
            broker.kill();
            database.kill();
        }
    }

    /** Changes are taken while the broker is away; a broker that comes back empty is sent everything again. */
    private RunningBroker brokerOutage(ServicePart part, Broker at, RunningBroker running) throws IOException {
        UUID aggregate = Ids.next();
        changes(part, aggregate, 1, 20);
        eventually(() -> published(part, aggregate, 20));

        running.kill();
        changes(part, aggregate, 21, 40);
        RunningBroker again = at.start();
        eventually(() -> published(part, aggregate, 40));

        RunningBroker emptied = emptied(part, at, again);
        changes(part, aggregate, 41, 42);
        eventually(() -> all(part, aggregate, 42));

        part.stop();
        RunningBroker grown = emptied(part, at, emptied);
        changedUnacknowledged(part, aggregate);
        part.start();
        eventually(() -> all(part, aggregate, 42));
        return grown;
    }

    private RunningBroker emptied(ServicePart part, Broker at, RunningBroker running) throws IOException {
        running.kill();
        empty(directory.resolve("broker"));
        part.log().lost();
        return at.start();
    }

    /** What a sender leaves that never hears of the acknowledgement: the emptied log has grown before anyone compares. */
    private static void changedUnacknowledged(ServicePart part, UUID aggregate) {
        LongStream.rangeClosed(1, 5).forEach(_ -> part.log()
                .publishRaw("sample", aggregate.toString(), "{}".getBytes(StandardCharsets.UTF_8)));
    }

    /** What comes while the database is away is handled when it is back; a caller is told that it is away. */
    private static RunningDatabase databaseOutage(ServicePart part, Database at, RunningDatabase running) {
        UUID key = Ids.next();
        part.log().publish(WhenThingHappened.TYPE, key, 1, 1, "{\"note\":\"before\"}");
        eventually(
                () -> assertThat(part.bean(Effects.class).notes(key.toString())).containsExactly("before"));
        running.kill();
        part.log().publish(WhenThingHappened.TYPE, key, 2, 2, "{\"note\":\"during\"}");
        part.as(Someone.with(Role.STEWARD))
                .get("/api/sample/dead-letters")
                .expectProblem(503, "temporarily-unavailable");
        RunningDatabase again = at.start();
        eventually(
                () -> assertThat(part.bean(Effects.class).notes(key.toString())).containsExactly("before", "during"));
        return again;
    }

    /** A database that is stopped (SIGSTOP) takes connections and answers nothing: its callers are told, and go on after it. */
    private static void databaseThatHangs(ServicePart part, RunningDatabase running) throws IOException {
        Caller steward = part.as(Someone.with(Role.STEWARD));
        steward.get("/api/sample/dead-letters").expect(200);
        signal("-STOP", running);
        try {
            steward.get("/api/sample/dead-letters").expectProblem(503, "temporarily-unavailable");
        } finally {
            signal("-CONT", running);
        }
        eventually(() -> steward.get("/api/sample/dead-letters").expect(200));
    }

    private static void signal(String name, RunningDatabase running) throws IOException {
        try {
            assertThat(new ProcessBuilder("kill", name, Long.toString(running.pid()))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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

    private static void all(ServicePart part, UUID aggregate, long count) {
        assertThat(Sample.published(part, aggregate))
                .containsAll(LongStream.rangeClosed(1, count).boxed().toList());
    }

    private static void empty(Path broker) throws IOException {
        try (Stream<Path> files = Files.walk(broker)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
