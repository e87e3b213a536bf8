package fr.boucle.messaging;

import fr.boucle.persistence.Outages;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the {@link Relay}: woken at each commit, at the latest after a second; outages are waited out. */
@Context
@Requires(property = "boucle.relay", notEquals = "false")
class RelayLoop implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration FALLBACK = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long CLEANING_ROUNDS = 3_600;

    private final Relay relay;
    private final Broker broker;
    private final Wakeup wakeup;
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final Thread thread;

    RelayLoop(Relay relay, Broker broker, Wakeup wakeup) {
        this.relay = relay;
        this.broker = broker;
        this.wakeup = wakeup;
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    }

    /** Begins when the service has started: what a late caller makes again while the service ends begins nothing. */
    @Override
    public void onApplicationEvent(StartupEvent event) {
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        running.set(false);
        wakeup.wake();
        if (thread.isAlive() && !thread.join(Duration.ofSeconds(10))) {
            LOG.warn("the relay did not end in time; what it was sending will be sent again");
        }
    }

    private void run() {
        while (running.get()) {
            try (KafkaProducer<String, byte[]> producer = producer()) {
                prepare();
                relayUntilFailure(producer);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | TimeoutException | KafkaException e) {
                LOG.info("the log does not answer, events wait in the outbox: {}", e.toString());
            } catch (RuntimeException e) {
                report(e);
            }
            pause();
        }
    }

    private void relayUntilFailure(KafkaProducer<String, byte[]> producer) throws InterruptedException {
        for (long round = 0; running.get(); round++) {
            int published = relay.publish(producer);
            if (published < 0) {
                return; // a fresh producer, and a comparison with the log's end, before the next try
            }
            if (published == 0) {
                wakeup.await(FALLBACK);
            }
            if (round % CLEANING_ROUNDS == 0) {
                relay.forgetOld();
            }
        }
    }

    private void prepare() throws InterruptedException, ExecutionException, TimeoutException {
        broker.createOwnTopic();
        try (KeptLog log = new KeptLog(broker)) {
            relay.reconcile(log);
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.address(),
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static void report(RuntimeException e) {
        if (Outages.isOutage(e)) {
            LOG.info("the database does not answer, the relay waits: {}", e.toString());
        } else {
            LOG.error("the relay failed and goes on", e);
        }
    }

    private void pause() {
        try {
            wakeup.await(PAUSE);
            if (running.get()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
