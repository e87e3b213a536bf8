package fr.boucle.stack;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Waits until all parts of a start serve, or one cannot. */
final class AllServe {
    private static final int TELL_AFTER_SECONDS = 45;

    private AllServe() {}

    /**
     * Returns when all of {@code first} are complete; names those that make us wait.
     *
     * @throws StackProblem of the first that completed with one
     */
    static void await(Map<StackPart, CompletableFuture<Void>> first, Progress progress) {
        CompletableFuture<?> outcome = allOrFirstProblem(first.values());
        while (!known(outcome)) {
            progress.say("  still waiting for %s".formatted(names(first)));
        }
    }

    private static boolean known(CompletableFuture<?> outcome) {
        try {
            Object _ = outcome.get(TELL_AFTER_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StackProblem problem ? problem : new IllegalStateException(e.getCause());
        }
    }

    private static CompletableFuture<?> allOrFirstProblem(Collection<CompletableFuture<Void>> all) {
        CompletableFuture<Void> problem = new CompletableFuture<>();
        for (CompletableFuture<Void> one : all) {
            CompletableFuture<Void> _ = one.whenComplete((_, thrown) -> {
                if (thrown != null) {
                    problem.completeExceptionally(thrown);
                }
            });
        }
        return CompletableFuture.anyOf(problem, CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)));
    }

    private static String names(Map<StackPart, CompletableFuture<Void>> first) {
        return first.entrySet().stream()
                .filter(entry -> !entry.getValue().isDone())
                .map(entry -> entry.getKey().name())
                .collect(Collectors.joining(", "));
    }
}
