package fr.boucle.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads topics from their first message to their end as it is now. Tests look again and again until something has come: a reader stays
 * for each broker and goes on where it was.
 */
final class LogReader {
    private static final Map<String, LogReader> READERS = new ConcurrentHashMap<>();

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, List<Event>> events = new HashMap<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private LogReader(String address) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    static List<Event> read(String address, String topic) {
        return READERS.computeIfAbsent(address, LogReader::new).read(topic);
    }

    /** What was read of a broker's log is no longer there. */
    static void forget(String address) {
        LogReader known = READERS.remove(address);
        if (known != null) {
            known.close();
        }
    }

    private synchronized void close() {
        consumer.close();
    }

    private synchronized List<Event> read(String topic) {
        if (!events.containsKey(topic)) {
            if (!consumer.listTopics(Duration.ofSeconds(5)).containsKey(topic)) {
                return List.of();
            }
            events.put(topic, new ArrayList<>());
        }
        List<Event> known = events.getOrDefault(topic, List.of());
        known.addAll(more(topic));
        return List.copyOf(known);
    }

    private List<Event> more(String topic) {
        List<Event> more = new ArrayList<>();
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, next.getOrDefault(partition, 0L)));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> more.add(read(message)));
        }
        partitions.forEach(partition -> next.put(partition, consumer.position(partition)));
        return more;
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
