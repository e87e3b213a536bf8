package fr.boucle.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who carries and treats the territory's waste, with proofs that hold, end soon, ended, or are missing. */
final class Operators {
    private static final String OPERATORS = "/api/waste-register/operators/";

    private final Territory people;
    private final Dice dice = Dice.of("operators");
    private final Map<String, UUID> ids = new HashMap<>();

    Operators(Territory people) {
        this.people = people;
    }

    /** Records all; a second time changes nothing. */
    void register() {
        for (List<String> line : Facts.read("operators.csv")) {
            ids.put(line.getFirst(), dice.id(line.getFirst()));
            record(line, false);
        }
    }

    /** Does something while an operator's proofs still hold; afterwards they ended when they ended. */
    void whileProved(String key, Runnable deed) {
        List<String> line = Facts.read("operators.csv").stream()
                .filter(one -> one.getFirst().equals(key))
                .findFirst()
                .orElseThrow(() -> new Surprise("no operator " + key));
        record(line, true);
        try {
            deed.run();
        } finally {
            record(line, false);
        }
    }

    private void record(List<String> line, boolean proved) {
        Map<String, Object> operator = Map.of(
                "name", line.get(1),
                "siret", Houses.siret(line.get(2)),
                "address", line.get(3),
                "postalCode", line.get(4),
                "city", line.get(5),
                "kinds", List.of(line.get(6).split(",")),
                "proofs", proofs(line.get(7), proved));
        Answer _ = people.steward().put(OPERATORS + dice.id(line.getFirst()), operator, 200, 201);
    }

    private static List<Map<String, String>> proofs(String words, boolean proved) {
        List<Map<String, String>> proofs = new ArrayList<>();
        for (String word : words.split(",")) {
            if (!word.isEmpty()) {
                String[] parts = word.split(":", 3);
                LocalDate today = Territory.today();
                long left = Long.parseLong(parts[2]);
                proofs.add(Map.of(
                        "kind",
                        parts[0],
                        "number",
                        "44-DEMO-" + parts[0],
                        "validFrom",
                        today.minusDays(Long.parseLong(parts[1])).toString(),
                        "validUntil",
                        today.plusDays(proved ? Math.max(left, 1) : left).toString()));
            }
        }
        return proofs;
    }

    UUID of(String key) {
        UUID id = ids.get(key);
        if (id == null) {
            throw new Surprise("no operator " + key);
        }
        return id;
    }
}
