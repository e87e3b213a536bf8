package fr.boucle.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** People who act at once, each by a chance of its own; who gets no answer mostly asks again. */
final class Crowd implements AutoCloseable {
    private static final long PAUSE = 250_000_000;

    private final List<Random> chances;
    private final Wishes wishes;
    private final History history;
    private final AtomicBoolean acting = new AtomicBoolean(true);
    private final List<Thread> threads = new ArrayList<>();

    private Crowd(List<Random> chances, Wishes wishes, History history) {
        this.chances = chances;
        this.wishes = wishes;
        this.history = history;
    }

    static Crowd of(RunOptions options, World world, History history) {
        List<Random> chances = IntStream.range(0, options.people())
                .mapToObj(person -> new Random(options.seed() * 1_000 + person))
                .toList();
        return new Crowd(chances, new Wishes(world, history), history);
    }

    void start() {
        chances.forEach(dice -> threads.add(Thread.ofVirtual().start(() -> act(dice))));
    }

    private void act(Random dice) {
        while (acting.get()) {
            Wish wish = wishes.next(dice);
            Reply reply = wish.send();
            history.note(wish, reply);
            while (reply.outcome() == Outcome.UNKNOWN && acting.get() && dice.nextInt(4) > 0) {
                LockSupport.parkNanos(PAUSE * 4);
                reply = wish.send();
                history.note(wish, reply);
            }
            LockSupport.parkNanos(dice.nextLong(PAUSE));
        }
    }

    /** Nobody begins anything more; who waits for an answer waits for it. */
    void stop() throws InterruptedException {
        acting.set(false);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Half of what stayed open is asked once more, as a person does the next day; the other half stays open. */
    void repeatUnknown() {
        List<Act> open = history.all().stream()
                .filter(act -> act.outcome() == Outcome.UNKNOWN)
                .toList();
        for (int i = 0; i < open.size(); i += 2) {
            history.note(open.get(i).wish(), open.get(i).wish().send());
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
