package fr.boucle.pagekit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.math.BigDecimal;
import java.util.List;

/** What a page weighs: bytes, requests, elements, scripts, and the EcoIndex made of them. */
final class PageWeight {
    private static final int REQUESTS = 2;
    private static final int BYTES_OF_A_LIST = 30 * 1024;
    private static final int BYTES = 14 * 1024;
    /** How many elements, rows of tables and scripts. */
    private static final String COUNTS = """
            () => [document.querySelectorAll('*').length - document.querySelectorAll('svg *').length,
                document.querySelectorAll('tbody tr').length, document.scripts.length]""";

    private static final int MANY_ROWS = 20;
    private static final int WITH_MANY_ROWS = 70;

    private PageWeight() {}

    static void check(Page page, List<Request> requests, int leastEcoIndex, List<String> faults) {
        int bytes = requests.stream()
                .mapToInt(request -> request.sizes().responseBodySize)
                .sum();
        List<Integer> counts = ((List<?>) page.evaluate(COUNTS))
                .stream().map(count -> ((Number) count).intValue()).toList();
        int elements = counts.get(0);
        BigDecimal eco = EcoIndex.of(elements, requests.size(), bytes);
        if (requests.size() > REQUESTS) {
            faults.add(requests.size() + " requests");
        }
        boolean full = counts.get(1) >= MANY_ROWS;
        if (bytes > (full ? BYTES_OF_A_LIST : BYTES)) {
            faults.add(bytes + " bytes");
        }
        if (eco.compareTo(BigDecimal.valueOf(full ? Math.min(leastEcoIndex, WITH_MANY_ROWS) : leastEcoIndex)) < 0) {
            faults.add("EcoIndex " + eco + " with " + elements + " elements");
        }
        if (counts.get(2) > 0) {
            faults.add("a script");
        }
    }
}
