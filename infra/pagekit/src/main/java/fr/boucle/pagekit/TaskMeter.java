package fr.boucle.pagekit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a task costs from its first page to its last, in a browser that keeps what it may keep: the pages that were loaded, and what
 * came over the wire for them. A page counts what it weighs however little is on it; a task done in fewer pages costs less.
 */
public final class TaskMeter {
    private static final String PAGE = "document";
    private static final String HTML = "text/html";

    private final List<Request> answered = new ArrayList<>();

    /**
     * Counts from now on.
     *
     * @param visitor who does the task
     */
    public TaskMeter(BrowserContext visitor) {
        visitor.onRequestFinished(request -> {
            if (!request.url().startsWith("data:")) {
                answered.add(request);
            }
        });
    }

    /**
     * What it has cost.
     *
     * @param pages how many were shown
     * @param bytes of all answers, as they came: compressed, without their heads
     */
    public record Cost(int pages, long bytes) {
        private static final int KIBIBYTE = 1024;

        /** What came since then. */
        public Cost since(Cost before) {
            return new Cost(pages - before.pages, bytes - before.bytes);
        }

        /** Its weight in KiB, begun ones whole. */
        public long kibibytes() {
            return (bytes + KIBIBYTE - 1) / KIBIBYTE;
        }
    }

    /** What it has cost so far. */
    public Cost cost() {
        List<Request> all = List.copyOf(answered);
        return new Cost(
                (int) all.stream().filter(TaskMeter::isPage).count(),
                all.stream()
                        .mapToLong(request -> request.sizes().responseBodySize)
                        .sum());
    }

    /** A place to come back to. */
    public int mark() {
        return answered.size();
    }

    /** Counts nothing of what came since a place: a page that was only loaded again until others had done their part. */
    public void forgetSince(int mark) {
        answered.subList(Math.min(mark, answered.size()), answered.size()).clear();
    }

    private static boolean isPage(Request request) {
        return request.resourceType().equals(PAGE)
                && request.redirectedTo() == null
                && Optional.ofNullable(request.response())
                        .map(Response::headers)
                        .filter(headers ->
                                headers.getOrDefault("content-type", "").startsWith(HTML))
                        .isPresent();
    }
}
