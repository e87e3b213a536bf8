package fr.boucle.observatory;

import fr.boucle.messaging.Replay;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the view again from the first event of the log, while the consumer goes on adding new ones. What it empties is
 * all below the log's end that it then reads to; what the consumer adds meanwhile is the same whether it is added once or
 * twice. Interrupted, it begins again: that it was asked for is kept.
 */
@Singleton
class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final Rebuilds rebuilds;
    private final Steps steps;
    private final Devices devices;
    private final Organisations organisations;
    private final Replay replay;
    private final InstantSource clock;

    Rebuild(
            Rebuilds rebuilds,
            Steps steps,
            Devices devices,
            Organisations organisations,
            Replay replay,
            InstantSource clock) {
        this.rebuilds = rebuilds;
        this.steps = steps;
        this.devices = devices;
        this.organisations = organisations;
        this.replay = replay;
        this.clock = clock;
    }

    /** Asks for it; asked again while it runs, it changes nothing. */
    @Transactional
    Rebuilds.Row request() {
        Rebuilds.Row row = rebuilds.lock().orElseThrow();
        if (row.state() != Rebuilds.State.RUNNING) {
            rebuilds.begin(clock.instant());
        }
        return rebuilds.current();
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "1s")
    void runWhereAsked() throws InterruptedException {
        if (rebuilds.current().state() != Rebuilds.State.RUNNING) {
            return;
        }
        empty();
        long messages = replay.fromTheBeginning();
        finish(messages);
        LOG.info("the view is rebuilt from {} messages", messages);
    }

    @Transactional
    void finish(long messages) {
        rebuilds.finish(clock.instant(), messages);
    }

    @Transactional
    void empty() {
        Rebuilds.Row held = rebuilds.lock().orElseThrow();
        long gone = devices.deleteAll() + steps.deleteSteps() + steps.deleteLinks() + organisations.deleteAll();
        LOG.info("rebuild asked for at {}: {} rows of the view emptied", held.requestedAt(), gone);
    }
}
