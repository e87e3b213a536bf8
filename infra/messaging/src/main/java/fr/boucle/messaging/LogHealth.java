package fr.boucle.messaging;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;

/** Ready when the log answers. Changes are still taken while it does not: they wait in the outbox. */
@Singleton
class LogHealth implements HealthIndicator {
    private final Broker broker;
    private final AtomicBoolean answering = new AtomicBoolean();

    LogHealth(Broker broker) {
        this.broker = broker;
    }

    @Scheduled(initialDelay = "100ms", fixedDelay = "2s")
    void ask() throws InterruptedException {
        answering.set(broker.answers());
    }

    @Override
    public Publisher<HealthResult> getResult() {
        HealthResult.Builder result = answering.get()
                ? HealthResult.builder("log", HealthStatus.UP)
                : HealthResult.builder("log", HealthStatus.DOWN)
                        .details(Map.of("detail", "the log does not answer; changes wait in the outbox"));
        return Publishers.just(result.build());
    }
}
