package fr.boucle.journeys;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A lot as an agent writes it; associations may claim it for {@code days}, and remove it until as many later.
 *
 * @param windowDays for how many days public bodies come first; 0: all come at once
 */
record Lot(
        UUID id,
        String title,
        List<UUID> devices,
        String communeCode,
        String place,
        String pickUpConditions,
        int days,
        int windowDays) {
    private static final String NANTES = "44109";

    /** In Nantes, open to all at once. */
    static Lot inNantes(String title, List<UUID> devices, String place, String pickUpConditions, int days) {
        return new Lot(UUID.randomUUID(), title, devices, NANTES, place, pickUpConditions, days, 0);
    }

    private String path() {
        return "/api/donations/lots/" + id;
    }

    /** Drafts it; says the draft's version. */
    String draft(Api agent) {
        return agent.put(path(), sheet(), 200, 201).etag();
    }

    /** Drafts and publishes it. */
    @CanIgnoreReturnValue
    UUID publish(Api agent) {
        Answer _ = agent.put(path() + "/publication", Map.of(), draft(agent), 200, 204);
        return id;
    }

    void close(Api agent) {
        Answer _ = agent.put(path() + "/closure", Map.of(), 200, 204);
    }

    Instant deadline() {
        return ahead(days);
    }

    private static Instant ahead(int days) {
        return Territory.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    private Map<String, Object> sheet() {
        Map<String, Object> sheet = new HashMap<>(Map.of(
                "title", title,
                "deviceIds", devices,
                "communeCode", communeCode,
                "place", place,
                "pickUpConditions", pickUpConditions,
                "claimDeadline", deadline().toString(),
                "removalDeadline", Territory.today().plusDays(2L * days).toString()));
        if (windowDays > 0) {
            sheet.put("publicBodiesFrom", ahead(1).toString());
            sheet.put("associationsFrom", ahead(windowDays).toString());
            sheet.put("notKeptBecause", "NO_NEED_INSIDE");
        }
        return sheet;
    }
}
