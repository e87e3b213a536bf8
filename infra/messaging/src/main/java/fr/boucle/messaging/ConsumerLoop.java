package fr.boucle.messaging;

import fr.boucle.persistence.Outages;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics of this service's reactions, one message after the other, and commits offsets after the database
 * committed. An outage of the database stops it where it is, for as long as it lasts.
 */
@Context
@Requires(property = "boucle.consumer", notEquals = "false")
class ConsumerLoop implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SWEEP = Duration.ofSeconds(15);
    private static final long MAX_PAUSE_MILLIS = 5_000;
    private static final int DAY_MILLIS = 86_400_000;

    private final Inbox inbox;
    private final Reactions reactions;
    private final Broker broker;
    private final InstantSource clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<@Nullable KafkaConsumer<String, byte[]>> current = new AtomicReference<>();
    private final AtomicLong lag = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final Thread thread;
    private Instant lastSweep = Instant.EPOCH;

    ConsumerLoop(Inbox inbox, Reactions reactions, Broker broker, InstantSource clock) {
        this.inbox = inbox;
        this.reactions = reactions;
        this.broker = broker;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("consumer").daemon().unstarted(this::run);
    }

    /** Begins when the service has started: what a late caller makes again while the service ends begins nothing. */
    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (!reactions.topics().isEmpty()) {
            thread.start();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping.countDown();
        KafkaConsumer<String, byte[]> consumer = current.get();
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread.isAlive() && !thread.join(Duration.ofSeconds(10))) {
            LOG.warn("the consumer did not end in time; what it was doing will be done again");
        }
    }

    /** How many messages of its topics this service has not read yet, as last seen. */
    long lag() {
        return lag.get();
    }

    /** How many messages had a type that nothing here reacts to. */
    long skipped() {
        return skipped.get();
    }

    private void run() {
        while (running()) {
            try (KafkaConsumer<String, byte[]> consumer = consumer()) {
                current.set(consumer);
                consumer.subscribe(reactions.topics());
                while (running()) {
                    read(consumer);
                }
            } catch (InterruptedException | WakeupException _) {
                return;
            } catch (KafkaException e) {
                LOG.info("the log does not answer, reading again soon: {}", e.toString());
                if (stopsWithin(1_000)) {
                    return;
                }
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) throws InterruptedException {
        ConsumerRecords<String, byte[]> messages = consumer.poll(POLL);
        for (ConsumerRecord<String, byte[]> message : messages) {
            insist(() -> receive(message));
        }
        if (!messages.isEmpty()) {
            consumer.commitSync();
        }
        lag.set(consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum());
        if (clock.instant().isAfter(lastSweep.plus(SWEEP))) {
            insist(inbox::sweep);
            lastSweep = clock.instant();
        }
    }

    private void receive(ConsumerRecord<String, byte[]> message) {
        Envelope envelope;
        try {
            envelope = Wire.read(message);
        } catch (ImpossibleEvent e) {
            inbox.receiveUnreadable(
                    message.topic(), Wire.unreadable(message, clock.instant()), String.valueOf(e.getMessage()));
            return;
        }
        if (!reactions.reactTo(envelope.type())) {
            skipped.incrementAndGet();
            return;
        }
        inbox.receive(message.topic(), envelope);
    }

    /** Repeats through outages, with longer and longer pauses; ends only with success or with this service. */
    private void insist(Runnable step) throws InterruptedException {
        for (long millis = 100; ; millis = Math.min(millis * 2, MAX_PAUSE_MILLIS)) {
            try {
                step.run();
                return;
            } catch (RuntimeException e) {
                if (!running()) {
                    throw new InterruptedException(); // what it uses was closed before it: the message comes again
                }
                report(millis, e);
            }
            if (stopsWithin(millis)) {
                throw new InterruptedException();
            }
        }
    }

    private static void report(long millis, RuntimeException e) {
        if (Outages.isOutage(e)) {
            LOG.info("not handled yet, again in {} ms: {}", millis, e.toString());
        } else {
            LOG.error("not handled, again in {} ms", millis, e);
        }
    }

    private boolean running() {
        return stopping.getCount() > 0;
    }

    private boolean stopsWithin(long millis) {
        try {
            return stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.address(),
                ConsumerConfig.GROUP_ID_CONFIG,
                broker.group(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                6_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                1_500,
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                DAY_MILLIS,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                2_000,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                200);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
