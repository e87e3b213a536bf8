package fr.boucle.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a topic from its first message to its end as it is now. */
final class LogReader {
    private LogReader() {}

    static List<Event> read(String address, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            boolean there = consumer.listTopics(Duration.ofSeconds(5)).containsKey(topic);
            return there ? read(consumer, topic) : List.of();
        }
    }

    private static List<Event> read(KafkaConsumer<String, byte[]> consumer, String topic) {
        List<Event> events = new ArrayList<>();
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> events.add(read(message)));
        }
        return events;
    }

    private static Event read(ConsumerRecord<String, byte[]> message) {
        try {
            String hop = text(message, "ce_hop");
            String sequence = text(message, "ce_sequence");
            return new Event(
                    String.valueOf(text(message, "ce_id")),
                    String.valueOf(text(message, "ce_type")),
                    message.key(),
                    sequence == null ? 0 : Long.parseLong(sequence),
                    hop == null ? null : Integer.valueOf(hop),
                    String.valueOf(text(message, "ce_actor")),
                    Answer.JSON.readTree(message.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String text(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
