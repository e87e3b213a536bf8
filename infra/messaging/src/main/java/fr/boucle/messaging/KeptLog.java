package fr.boucle.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the broker still has of this service's topic, looked at by place. Close it. */
final class KeptLog implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String topic;
    private final KafkaConsumer<String, byte[]> reader;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    KeptLog(Broker broker) {
        topic = broker.ownTopic();
        reader = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.address(),
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 16_384),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Whether an event stands where it was acknowledged. A place that a log has reached again, after it lost its end, holds another.
     *
     * @throws TimeoutException where the broker has the place and does not give it in time
     */
    boolean holds(AcknowledgedPlace place) {
        TopicPartition partition = new TopicPartition(topic, place.kafkaPartition());
        if (place.kafkaOffset() >= end(partition)) {
            return false;
        }
        reader.assign(List.of(partition));
        reader.seek(partition, place.kafkaOffset());
        List<ConsumerRecord<String, byte[]>> there = reader.poll(PATIENCE).records(partition);
        if (there.isEmpty()) {
            throw new TimeoutException("nothing came from " + partition + " at " + place.kafkaOffset());
        }
        return there.getFirst().offset() == place.kafkaOffset() && isOf(place.id(), there.getFirst());
    }

    private long end(TopicPartition partition) {
        return ends.computeIfAbsent(
                partition, known -> reader.endOffsets(List.of(known)).getOrDefault(known, 0L));
    }

    private static boolean isOf(UUID id, ConsumerRecord<String, byte[]> message) {
        try {
            return Wire.read(message).id().equals(id);
        } catch (ImpossibleEvent _) {
            return false;
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
