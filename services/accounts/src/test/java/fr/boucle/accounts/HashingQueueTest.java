package fr.boucle.accounts;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.testkit.Answer;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The dear work of signing in has a queue with an end, and says so at once instead of letting everyone wait. */
class HashingQueueTest {
    private static final int FULL = HashingQueue.AT_ONCE + HashingQueue.WAITING;

    @Test
    void who_signs_in_while_the_queue_is_full_is_told_at_once_when_to_come_back() throws Exception {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
        HashingQueue queue = A.part().bean(HashingQueue.class);
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> others = fill(queue, threads, done);
            Answer busy = person.signsIn().expectProblem(503, "sign-in-busy");
            done.countDown();
            assertThat(busy.header("Retry-After")).isPresent();
            for (Future<Boolean> other : others) {
                assertThat(other.get()).isTrue();
            }
        }
        assertThat(queue.inside()).isZero();
        Answer _ = person.signsIn().expect(201);
    }

    @Test
    void no_more_run_at_once_than_the_machine_can_bear() throws Exception {
        HashingQueue queue = new HashingQueue();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> works = new ArrayList<>();
            for (int i = 0; i < FULL; i++) {
                works.add(threads.submit(() -> queue.inTurn(() -> {
                    int now = most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.yield();
                    int _ = running.decrementAndGet();
                    return now;
                })));
            }
            for (Future<Integer> work : works) {
                assertThat(work.get()).isLessThanOrEqualTo(HashingQueue.AT_ONCE);
            }
        }
        assertThat(most).hasValueLessThanOrEqualTo(HashingQueue.AT_ONCE);
    }

    @Test
    void who_waits_too_long_gives_the_place_back() throws Exception {
        HashingQueue queue = new HashingQueue();
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> others = fill(queue, threads, done);
            eventually(() -> assertThat(queue.inside()).isEqualTo(HashingQueue.AT_ONCE));
            done.countDown();
            assertThat(others).filteredOn(other -> succeeds(other)).hasSize(HashingQueue.AT_ONCE);
            assertThatThrownBy(others.getLast()::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(Refusal.class);
        }
    }

    /** Takes every place: the work goes on until the latch opens. */
    private static List<Future<Boolean>> fill(HashingQueue queue, ExecutorService threads, CountDownLatch done) {
        List<Future<Boolean>> others = new ArrayList<>();
        for (int i = 1; i <= FULL; i++) {
            int place = i;
            others.add(threads.submit(() -> queue.inTurn(() -> await(done))));
            eventually(() -> assertThat(queue.inside()).isEqualTo(place));
        }
        return others;
    }

    private static boolean await(CountDownLatch done) {
        try {
            done.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean succeeds(Future<Boolean> work) {
        try {
            return work.get();
        } catch (ExecutionException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
