package fr.boucle.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The form of a message in the log: CloudEvents 1.0 in binary mode, that is {@code ce_*} headers and JSON as the value. */
final class Wire {
    private static final String SEQUENCE = "sequence";
    private static final String HOP = "hop";
    private static final String ACTOR = "actor";
    private static final String CORRELATION = "correlation";

    private Wire() {}

    static ProducerRecord<String, byte[]> write(String topic, OutboxRow row) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(row.id().toString())
                .withSource(URI.create("/boucle/" + row.type().split("\\.")[2]))
                .withType(row.type())
                .withSubject(row.msgKey())
                .withTime(OffsetDateTime.ofInstant(row.occurredAt(), ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(row.payload().getBytes(StandardCharsets.UTF_8))
                .withExtension(SEQUENCE, Long.toString(row.sequence()))
                .withExtension(ACTOR, row.actor());
        if (row.hop() != null) {
            event = event.withExtension(HOP, row.hop().toString());
        }
        if (row.correlation() != null) {
            event = event.withExtension(CORRELATION, row.correlation());
        }
        return KafkaMessageFactory.<String>createWriter(topic, null, null, row.msgKey())
                .writeBinary(event.build());
    }

    /**
     * Reads a message.
     *
     * @throws ImpossibleEvent when it is not one of ours
     */
    static Envelope read(ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            CloudEventData payload = event.getData();
            OffsetDateTime time = event.getTime();
            if (payload == null || time == null || message.key() == null) {
                throw new ImpossibleEvent("the message has no payload, time or key");
            }
            return envelope(event, message.key(), time.toInstant(), payload);
        } catch (CloudEventRWException | IllegalArgumentException e) {
            throw new ImpossibleEvent("not a CloudEvent of Boucle: " + e.getMessage());
        }
    }

    private static Envelope envelope(CloudEvent event, String key, Instant time, CloudEventData payload) {
        String hop = text(event, HOP);
        String sequence = text(event, SEQUENCE);
        String actor = text(event, ACTOR);
        return new Envelope(
                UUID.fromString(event.getId()),
                event.getType(),
                key,
                sequence == null ? 0 : Long.parseLong(sequence),
                hop == null ? null : Integer.valueOf(hop),
                time,
                actor == null ? "unknown" : actor,
                new String(payload.toBytes(), StandardCharsets.UTF_8));
    }

    /** What can be said of a message that cannot be read: where it stands is its id. */
    static Envelope unreadable(ConsumerRecord<String, byte[]> message, Instant at) {
        String place = message.topic() + "/" + message.partition() + "/" + message.offset();
        byte[] value = message.value() == null ? new byte[0] : message.value();
        return new Envelope(
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)),
                "unreadable",
                message.key() == null ? place : message.key(),
                0,
                null,
                at,
                "unknown",
                new String(value, StandardCharsets.UTF_8));
    }

    private static @Nullable String text(CloudEvent event, String extension) {
        Object value = event.getExtension(extension);
        return value == null ? null : value.toString();
    }
}
