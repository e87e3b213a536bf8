package fr.boucle.messaging;

import fr.boucle.persistence.Outages;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an operator watches: unpublished events and their age, lag, messages that wait (and over ten minutes), are parked
 * or dead. Read from the database every ten seconds, so that asking for the metrics costs it nothing.
 */
@Context
@Requires(beans = MeterRegistry.class)
class MessagingMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(MessagingMetrics.class);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final MeterRegistry registry;
    private final OutboxRows outbox;
    private final HeldRows held;
    private final Optional<ConsumerLoop> loop;
    private final InstantSource clock;
    private final String consumer;
    private final Map<String, Long> figures = new ConcurrentHashMap<>();

    MessagingMetrics(
            MeterRegistry registry,
            OutboxRows outbox,
            HeldRows held,
            Optional<ConsumerLoop> loop,
            InstantSource clock,
            Broker broker) {
        this.registry = registry;
        this.outbox = outbox;
        this.held = held;
        this.loop = loop;
        this.clock = clock;
        this.consumer = broker.group();
    }

    @PostConstruct
    void register() {
        gauge("boucle.outbox.unpublished", "events committed and not yet acknowledged by the log");
        gauge("boucle.outbox.oldest.seconds", "age of the oldest unpublished event, in seconds");
        gauge("boucle.messages.waiting", "messages that wait for an earlier one");
        gauge("boucle.messages.waiting.long", "messages that wait for more than ten minutes");
        gauge("boucle.messages.parked", "messages parked behind a dead letter");
        gauge("boucle.messages.dead", "dead letters");
        gauge("boucle.consumer.lag", "messages in the log not read yet");
        gauge("boucle.consumer.skipped", "messages of a type that nothing here reacts to");
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "10s")
    void refresh() {
        try {
            read();
        } catch (RuntimeException e) {
            if (!Outages.isOutage(e)) {
                throw e;
            }
            LOG.debug("the database does not answer; the last figures stay", e);
        }
    }

    private void read() {
        Instant now = clock.instant();
        figures.put("boucle.outbox.unpublished", outbox.countUnpublished());
        Instant oldest = outbox.oldestUnpublished();
        figures.put(
                "boucle.outbox.oldest.seconds",
                oldest == null ? 0 : Duration.between(oldest, now).toSeconds());
        figures.put("boucle.messages.waiting", held.count(consumer, HeldRows.WAITING));
        figures.put("boucle.messages.waiting.long", held.countWaitingSince(consumer, now.minus(LONG)));
        figures.put("boucle.messages.parked", held.count(consumer, HeldRows.PARKED));
        figures.put("boucle.messages.dead", held.count(consumer, HeldRows.DEAD));
        figures.put("boucle.consumer.lag", loop.map(ConsumerLoop::lag).orElse(0L));
        figures.put("boucle.consumer.skipped", loop.map(ConsumerLoop::skipped).orElse(0L));
    }

    private void gauge(String name, String description) {
        figures.put(name, 0L);
        Gauge.builder(name, figures, all -> all.getOrDefault(name, 0L))
                .description(description)
                .register(registry);
    }
}
