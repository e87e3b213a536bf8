package fr.boucle.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Waits until every part serves, every outbox is empty and what was sent has been received everywhere. */
final class Healing {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long STEP = 500_000_000;
    private static final int CALM = 6;

    private Healing() {}

    /** Returns too when it does not heal: the verdicts say what is stuck. */
    static void await(Running system, PrintStream out) {
        long began = System.nanoTime();
        List<Long> before = List.of();
        int calm = 0;
        while (calm < CALM && System.nanoTime() - began < PATIENCE.toNanos()) {
            LockSupport.parkNanos(STEP);
            List<Long> now = state(system);
            calm = now.equals(before) && isDrained(now) ? calm + 1 : 0;
            before = now;
        }
        out.println("healed: " + (calm == CALM) + ", after "
                + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
    }

    /** The first half: what waits in each outbox; the second: what each inbox has received. */
    private static boolean isDrained(List<Long> state) {
        return state.size() == 2 * Running.SERVICES.size()
                && state.subList(0, Running.SERVICES.size()).stream().allMatch(waiting -> waiting == 0);
    }

    private static List<Long> state(Running system) {
        if (!Running.parts().stream().allMatch(part -> Pulse.of(system, part))) {
            return List.of();
        }
        List<Long> state = new java.util.ArrayList<>();
        for (String query :
                List.of("SELECT COUNT(*) FROM outbox WHERE published_at IS NULL", "SELECT COUNT(*) FROM inbox")) {
            for (String service : Running.SERVICES) {
                try (Connection tables = system.tables(service)) {
                    state.add(Tables.number(tables, query));
                } catch (SQLException | IOException _) {
                    return List.of();
                }
            }
        }
        return state;
    }
}
