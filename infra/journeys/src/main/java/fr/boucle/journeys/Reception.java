package fr.boucle.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A delivery is scanned at the workshop's door. */
final class Reception {
    private static final int SCANNED_AT_ONCE = 200;
    private static final int ROUNDS = 400;

    private final Api technician;

    Reception(Api technician) {
        this.technician = technician;
    }

    /** Scans until all are there: announcements come in their own order. */
    void receive(List<Piece> pieces) {
        List<String> awaited = pieces.stream().map(Piece::code).toList();
        for (int round = 0; round < ROUNDS && !awaited.isEmpty(); round++) {
            List<String> absent = new ArrayList<>();
            for (int from = 0; from < awaited.size(); from += SCANNED_AT_ONCE) {
                absent.addAll(scan(awaited.subList(from, Math.min(awaited.size(), from + SCANNED_AT_ONCE))));
            }
            if (!absent.isEmpty()) {
                LockSupport.parkNanos(Door.STEP.toNanos());
            }
            awaited = absent;
        }
        if (!awaited.isEmpty()) {
            throw new Surprise("not announced to the workshop: " + awaited);
        }
    }

    private List<String> scan(List<String> codes) {
        return technician
                .put("/api/repairs/scans/reception", Map.of("codes", codes), 200)
                .json()
                .valueStream()
                .filter(scanned -> scanned.at("/outcome").asText().equals("UNKNOWN"))
                .map(scanned -> scanned.at("/code").asText())
                .toList();
    }
}
