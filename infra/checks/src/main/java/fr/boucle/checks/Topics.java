package fr.boucle.checks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topics of a running system, read byte for byte, headers included.
 *
 * @param address the broker
 * @param prefix what the names of the topics begin with
 */
public record Topics(String address, String prefix) {

    /** All messages of all topics so far. */
    public List<Message> read() {
        Map<String, Object> settings = Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest");
        List<Message> messages = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics(Duration.ofSeconds(10)).values().stream()
                    .flatMap(List::stream)
                    .filter(info -> info.topic().startsWith(prefix))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> messages.add(message(record)));
            }
        }
        return messages;
    }

    /**
     * Publishes a golden event as its context would.
     *
     * @param golden the event
     * @param key its key
     * @param hop the device's hop
     * @param json the payload
     */
    public void publish(GoldenFile golden, String key, int hop, String json) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(prefix + golden.context(), key, json.getBytes(StandardCharsets.UTF_8));
        headers(golden, hop).forEach((name, value) -> {
            message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        });
        Map<String, Object> settings = Map.of("bootstrap.servers", address, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the log did not take " + golden.type(), e);
        }
    }

    private static Map<String, String> headers(GoldenFile golden, int hop) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/boucle/" + golden.context(),
                "ce_type",
                golden.type(),
                "ce_time",
                InstantSource.system().instant().toString(),
                "ce_sequence",
                "1",
                "ce_hop",
                Integer.toString(hop),
                "ce_actor",
                "system",
                "content-type",
                "application/json");
    }

    private static Message message(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder(text(record.key()));
        String type = "";
        for (var header : record.headers()) {
            text.append('\n').append(header.key()).append('=').append(text(header.value()));
            type = header.key().equals("ce_type") ? text(header.value()) : type;
        }
        return new Message(
                record.topic(),
                type,
                text.append('\n').append(text(record.value())).toString());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
