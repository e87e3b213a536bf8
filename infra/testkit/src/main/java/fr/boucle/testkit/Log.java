package fr.boucle.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The log as a test sees it: puts events of other contexts there, reads what a service published. */
public final class Log {
    /** One for each broker: making one takes longer than all that a test sends. */
    private static final Map<String, KafkaProducer<String, byte[]>> PRODUCERS = new ConcurrentHashMap<>();

    private final String address;
    private final String prefix;

    Log(String address, String prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    /**
     * Publishes an event as its context would, and waits until it is in the log.
     *
     * @param event the event; its id counts: the same id is the same message
     */
    public void publish(Event event) {
        String topic = prefix + event.type().split("\\.")[2];
        LogTopics.create(address, topic);
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, event.key(), event.json().toString().getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.id());
        header(message, "ce_source", "/boucle/test");
        header(message, "ce_type", event.type());
        header(message, "ce_time", Instant.now().toString());
        header(message, "ce_sequence", Long.toString(event.sequence()));
        header(message, "ce_actor", event.actor());
        header(message, "content-type", "application/json");
        if (event.hop() != null) {
            header(message, "ce_hop", event.hop().toString());
        }
        send(message);
    }

    /**
     * Publishes a payload under a fresh id.
     *
     * @param type the full type
     * @param key the device or aggregate
     * @param sequence the aggregate's version
     * @param hop the device's hop, or null
     * @param payload JSON
     * @return the event published
     */
    public Event publish(String type, Object key, long sequence, @Nullable Integer hop, String payload) {
        try {
            Event event = new Event(
                    UUID.randomUUID().toString(),
                    type,
                    key.toString(),
                    sequence,
                    hop,
                    "test",
                    Answer.JSON.readTree(payload));
            publish(event);
            return event;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts raw bytes into a context's topic, for messages that are not events.
     *
     * @param context whose topic
     * @param key the message's key
     * @param bytes its value
     */
    public void publishRaw(String context, String key, byte[] bytes) {
        LogTopics.create(address, prefix + context);
        send(new ProducerRecord<>(prefix + context, key, bytes));
    }

    /**
     * Everything a context published so far, partition by partition.
     *
     * @param context whose topic
     */
    public List<Event> of(String context) {
        return LogReader.read(address, prefix + context);
    }

    /**
     * What a context published about one key, in order.
     *
     * @param context whose topic
     * @param key the device or aggregate
     */
    public List<Event> of(String context, Object key) {
        return of(context).stream()
                .filter(event -> event.key().equals(key.toString()))
                .toList();
    }

    /** The broker lost its log: nothing that was read of it or made in it counts any more. */
    public void lost() {
        LogReader.forget(address);
        LogTopics.forget(address);
        KafkaProducer<String, byte[]> known = PRODUCERS.remove(address);
        if (known != null) {
            known.close(Duration.ZERO);
        }
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void send(ProducerRecord<String, byte[]> message) {
        KafkaProducer<String, byte[]> producer = PRODUCERS.computeIfAbsent(
                address,
                broker -> new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer()));
        try {
            producer.send(message).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the log did not take " + message.topic(), e);
        }
    }
}
