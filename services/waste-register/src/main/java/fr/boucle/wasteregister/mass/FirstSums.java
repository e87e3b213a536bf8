package fr.boucle.wasteregister.mass;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Before anything is consumed or asked for, what an older release left is summed. */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstSums implements ApplicationEventListener<StartupEvent> {
    private final KeptMasses masses;
    private final InstantSource clock;

    FirstSums(KeptMasses masses, InstantSource clock) {
        this.masses = masses;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        masses.start(clock.instant());
    }
}
