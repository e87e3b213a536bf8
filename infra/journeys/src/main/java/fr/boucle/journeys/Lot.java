package fr.boucle.journeys;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A lot as an agent writes it; associations may claim it for {@code days}, and remove it until as many later. */
record Lot(String title, List<UUID> devices, String place, String pickUpConditions, int days) {
    /** Drafts and publishes it. */
    UUID publish(Territory people) {
        UUID lot = UUID.randomUUID();
        String path = "/api/donations/lots/" + lot;
        Answer draft = people.agent().put(path, sheet(), 201);
        Answer _ = people.agent().put(path + "/publication", Map.of(), draft.etag(), 200, 204);
        return lot;
    }

    Instant deadline() {
        return Territory.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    private Map<String, Object> sheet() {
        return Map.of(
                "title", title,
                "deviceIds", devices,
                "communeCode", "44109",
                "place", place,
                "pickUpConditions", pickUpConditions,
                "claimDeadline", deadline().toString(),
                "removalDeadline", Territory.today().plusDays(2L * days).toString());
    }
}
