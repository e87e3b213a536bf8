package fr.boucle.messaging;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.testkit.Event;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import io.micronaut.transaction.TransactionOperations;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxContractTest {
    private ServicePart part;

    @BeforeAll
    void start() {
        part = Sample.start(Map.of());
    }

    @AfterAll
    void stop() {
        part.close();
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> Sample.append(part, Ids.next(), 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_event_over_16_kb_is_refused() {
        Publication large = Publication.of(new Sample.SomethingChanged("x".repeat(17_000)), Ids.next(), 1);
        assertThatThrownBy(() ->
                        Sample.inTransaction(part, () -> part.bean(Outbox.class).append(large, "test")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("16 KB");
    }

    @Test
    void a_rolled_back_change_is_never_published_and_a_committed_one_once() {
        UUID rolledBack = Ids.next();
        UUID committed = Ids.next();
        assertThatThrownBy(() -> Sample.inTransaction(part, () -> {
                    Sample.append(part, rolledBack, 1);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        Sample.change(part, committed, 1);
        eventually(() -> assertThat(part.log().of("sample", committed)).hasSize(1));
        assertThat(part.log().of("sample", rolledBack)).isEmpty();
        Event event = part.log().of("sample", committed).getFirst();
        assertThat(event.type()).isEqualTo("fr.boucle.sample.SomethingChanged.v1");
        assertThat(event.json().at("/note").asText()).isEqualTo("change 1");
    }

    @Test
    void ten_thousand_events_keep_their_order_per_key() {
        List<UUID> keys = IntStream.range(0, 100).mapToObj(_ -> Ids.next()).toList();
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            for (int writer = 0; writer < 4; writer++) {
                List<UUID> own = keys.subList(writer * 25, writer * 25 + 25);
                writers.execute(() -> LongStream.rangeClosed(1, 100)
                        .forEach(sequence -> Sample.inTransaction(
                                part, () -> own.forEach(key -> Sample.append(part, key, sequence)))));
            }
        }
        Map<String, List<Long>> seen = new HashMap<>();
        boolean _ = fr.boucle.testkit.Eventually.eventually(Duration.ofSeconds(90), () -> {
            seen.clear();
            part.log().of("sample").forEach(event -> seen.computeIfAbsent(event.key(), _ -> new ArrayList<>())
                    .add(event.sequence()));
            assertThat(keys)
                    .allSatisfy(key -> assertThat(seen.get(key.toString())).hasSizeGreaterThanOrEqualTo(100));
            return true;
        });
        List<Long> inOrder = LongStream.rangeClosed(1, 100).boxed().toList();
        assertThat(keys).allSatisfy(key -> assertThat(seen.get(key.toString())).containsExactlyElementsOf(inOrder));
    }

    @Test
    void two_relays_at_once_keep_the_order_of_first_arrival() throws Exception {
        try (ServicePart quiet = Sample.start(Map.of("boucle.relay", "false"));
                var one = producer();
                var two = producer()) {
            List<UUID> keys = IntStream.range(0, 20).mapToObj(_ -> Ids.next()).toList();
            LongStream.rangeClosed(1, 20).forEach(sequence -> keys.forEach(key -> Sample.change(quiet, key, sequence)));
            quiet.bean(Broker.class).createOwnTopic();
            Relay relay = quiet.bean(Relay.class);
            Relay other = relayOf(quiet);
            try (ExecutorService relays = Executors.newFixedThreadPool(2)) {
                var first = relays.submit(() -> publishAll(quiet, relay, one));
                var second = relays.submit(() -> publishAll(quiet, other, two));
                assertThat(first.get() && second.get()).isTrue();
            }
            assertThat(keys).allSatisfy(key -> assertThat(Sample.published(quiet, key))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 20).boxed().toList()));
        }
    }

    @Test
    void a_mark_that_was_lost_with_the_process_is_a_second_sending_of_the_same_message() throws Exception {
        UUID key = Ids.next();
        Sample.change(part, key, 1);
        eventually(() -> assertThat(part.log().of("sample", key)).hasSize(1));
        try (var connection = part.database();
                var unmark = connection.prepareStatement("UPDATE outbox SET published_at = NULL WHERE msg_key = ?")) {
            unmark.setString(1, key.toString());
            assertThat(unmark.executeUpdate()).isEqualTo(1);
        }
        eventually(() -> assertThat(part.log().of("sample", key)).hasSize(2));
        assertThat(part.log().of("sample", key).stream().map(Event::id).distinct())
                .hasSize(1);
    }

    private static boolean publishAll(ServicePart part, Relay relay, Producer<String, byte[]> producer)
            throws InterruptedException {
        while (part.bean(OutboxRows.class).countUnpublished() > 0) {
            int _ = relay.publish(producer);
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static Relay relayOf(ServicePart part) {
        return new Relay(
                part.bean(OutboxRows.class),
                part.bean(TransactionOperations.class),
                part.bean(Broker.class),
                InstantSource.system());
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        fr.boucle.testkit.Servers.get().kafka(),
                        "acks",
                        "all",
                        "request.timeout.ms",
                        3_000,
                        "delivery.timeout.ms",
                        6_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
