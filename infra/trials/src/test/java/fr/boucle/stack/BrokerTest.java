package fr.boucle.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class BrokerTest {
    private final Path directory = Scratch.directory("broker");
    private final List<Integer> ports = Ports.free(2);

    @Test
    void acknowledged_records_survive_a_kill_and_order_is_kept() throws Exception {
        RunningBroker first = broker().start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", first.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic("told", 1, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
        send(first, "one", "two");
        assertThatThrownBy(() -> broker().start())
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("already in use");
        first.kill();
        assertThat(first.alive()).isFalse();
        try (RunningBroker second = broker().start()) {
            send(second, "three");
            assertThat(read(second, 3)).containsExactly("one", "two", "three");
            assertThatThrownBy(() -> send(second, "unheard", Duration.ofSeconds(2)))
                    .hasMessageContaining("unheard");
        }
    }

    @Test
    void a_taken_port_is_told_in_a_sentence() throws Exception {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            Broker broker = Broker.at(Scratch.directory("broker-taken"), Ports.free(), taken.getLocalPort());
            assertThatThrownBy(broker::start)
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining(
                            "Port " + taken.getLocalPort() + ", which the broker's controller needs, is taken");
        }
    }

    private Broker broker() {
        return Broker.at(directory, ports.get(0), ports.get(1)).relaxed();
    }

    private static void send(RunningBroker broker, String... values) throws Exception {
        try (KafkaProducer<String, String> producer = producer(broker, Duration.ofSeconds(20))) {
            for (String value : values) {
                producer.send(new ProducerRecord<>("told", "key", value)).get(20, TimeUnit.SECONDS);
            }
        }
    }

    private static void send(RunningBroker broker, String topic, Duration patience) throws Exception {
        try (KafkaProducer<String, String> producer = producer(broker, patience)) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get(20, TimeUnit.SECONDS);
        }
    }

    private static KafkaProducer<String, String> producer(RunningBroker broker, Duration patience) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all", "max.block.ms", patience.toMillis()),
                new StringSerializer(),
                new StringSerializer());
    }

    private static List<String> read(RunningBroker broker, int count) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrap(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("told", 0)));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }
}
