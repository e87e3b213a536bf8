package fr.boucle.messaging;

import fr.boucle.persistence.Outages;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics of this service's reactions again from their first message, beside the consumer, which goes on. It
 * passes by the inbox: only a service whose every reaction has the same effect however often and in whatever order its
 * events come may use it.
 */
@Singleton
public class Replay {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Reactions reactions;
    private final Broker broker;
    private final TransactionOperations<Connection> transactions;

    Replay(Reactions reactions, Broker broker, TransactionOperations<Connection> transactions) {
        this.reactions = reactions;
        this.broker = broker;
        this.transactions = transactions;
    }

    /**
     * Has every message handled that is in the log when this is called, each in its own transaction; one that can never
     * be handled is passed over, as it is by the consumer. Waits through outages of the database; after one of the log it
     * begins again.
     *
     * @return how many messages were handled
     * @throws InterruptedException when this thread is asked to end
     */
    public long fromTheBeginning() throws InterruptedException {
        while (true) {
            try {
                return read();
            } catch (InterruptException e) {
                throw new InterruptedException(e.getMessage());
            } catch (KafkaException e) {
                LOG.info("the log does not answer, from its beginning again soon: {}", e.toString());
                Thread.sleep(PAUSE);
            }
        }
    }

    private long read() throws InterruptedException {
        long handled = 0;
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Set<String> present = consumer.listTopics().keySet();
            List<TopicPartition> partitions = reactions.topics().stream()
                    .filter(present::contains)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (isBefore(consumer, ends)) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    handled += handle(message) ? 1 : 0;
                }
            }
        }
        return handled;
    }

    private static boolean isBefore(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private boolean handle(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        while (true) {
            try {
                return apply(Wire.read(message));
            } catch (ImpossibleEvent e) {
                LOG.info("passed over again: {}", e.getMessage());
                return false;
            } catch (RuntimeException e) {
                if (!Outages.isOutage(e)) {
                    throw e;
                }
                LOG.info("not handled yet, again soon: {}", e.toString());
                Thread.sleep(PAUSE);
            }
        }
    }

    private boolean apply(Envelope envelope) {
        if (!reactions.reactTo(envelope.type())) {
            return false;
        }
        transactions.executeWrite(_ -> {
            reactions.apply(envelope);
            return true;
        });
        return true;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.address(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                200);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
