package fr.boucle.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads whole topics, from their first message to their end as it is now. */
final class LogReading implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Duration patience;

    LogReading(String broker, Duration patience) {
        this.patience = patience;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "default.api.timeout.ms",
                        Math.toIntExact(patience.toMillis()),
                        "request.timeout.ms",
                        3_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    static String topic(String service) {
        return "boucle." + service;
    }

    void read(String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            consumer.poll(patience).forEach(each);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
