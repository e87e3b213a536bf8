package fr.boucle.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts into the log what no service of ours sends: rubbish, and the past once more. */
final class BadMessages {
    private static final int HUGE = 900_000;
    private static final int MANY = 60;

    private final Running system;
    private final long seed;
    private final List<String> poisoned = new ArrayList<>();

    BadMessages(Running system, long seed) {
        this.system = system;
        this.seed = seed;
    }

    /** One message of each bad sort, each under a key of its own; whether the log took them. */
    boolean poison(Random dice) {
        String topic = LogReading.topic(Running.SERVICES.get(dice.nextInt(Running.SERVICES.size())));
        List<ProducerRecord<String, byte[]>> bad = List.of(
                record(topic, "not json {"),
                record(topic, "x".repeat(HUGE)),
                typed(topic, "fr.boucle.nobody.NeverHeardOf.v1", "{}"),
                typed(topic, "fr.boucle.donations.DropOffReceived.v1", "{\"deviceId\":17}"));
        bad.forEach(message -> poisoned.add(message.key()));
        return sent(bad);
    }

    /** Some of what a topic holds, shuffled, with keys, ids and all. */
    boolean again(Random dice) {
        String topic = LogReading.topic(Running.SERVICES.get(dice.nextInt(Running.SERVICES.size())));
        try (LogReading log = new LogReading(system.broker(), Duration.ofSeconds(5))) {
            List<ProducerRecord<String, byte[]>> past = new ArrayList<>();
            log.read(
                    topic,
                    message -> past.add(
                            new ProducerRecord<>(topic, null, message.key(), message.value(), message.headers())));
            Collections.shuffle(past, dice);
            return !past.isEmpty() && sent(past.subList(0, Math.min(MANY, past.size())));
        } catch (org.apache.kafka.common.KafkaException _) {
            return false;
        }
    }

    List<String> poisoned() {
        return poisoned;
    }

    private ProducerRecord<String, byte[]> record(String topic, String value) {
        String key = "poison-" + seed + "-" + UUID.randomUUID();
        return new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8));
    }

    private ProducerRecord<String, byte[]> typed(String topic, String type, String value) {
        ProducerRecord<String, byte[]> message = record(topic, value);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/boucle/nobody",
                        "ce_type", type,
                        "ce_time", "2026-01-01T00:00:00Z",
                        "ce_sequence", "1",
                        "ce_actor", "nobody",
                        "content-type", "application/json")
                .forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private boolean sent(List<ProducerRecord<String, byte[]>> messages) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                system.broker(),
                "max.block.ms",
                3_000,
                "request.timeout.ms",
                2_000,
                "delivery.timeout.ms",
                4_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> message : messages) {
                var _ = producer.send(message).get(4, TimeUnit.SECONDS);
            }
            return true;
        } catch (ExecutionException | TimeoutException | org.apache.kafka.common.KafkaException _) {
            return false; // the broker is away: no fault was made, or half of one, which is a fault too
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
