package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.values.DeviceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One workshop's bench: receives a delivery, proves what was erased, tests, repairs, grades; what is beyond that is scrapped. */
final class Bench {
    private static final String DEVICES = "/api/repairs/devices/";

    private final Api technician;
    private final Dice dice;
    private final Scrap scrap;
    private final Map<DeviceKind, List<String>> checklists = new HashMap<>();

    /** Somebody looked into its slots, and nothing was in them. */
    static final Map<String, String> NO_CARDS = Map.of("memoryCard", "NONE", "simCard", "NONE");

    Bench(House workshop, String donor) {
        this.technician = workshop.as("technician");
        this.dice = Dice.of("bench of " + workshop.key() + " for " + donor);
        this.scrap = new Scrap(technician, dice);
    }

    /** Plays every device as far as chance lets it come. */
    void work(List<Piece> pieces) {
        Map<Piece, Fate> fates = new HashMap<>();
        for (Piece piece : pieces) {
            fates.put(piece, dice.weighted(List.of(Fate.values()), Fate::ofHundred));
        }
        new Reception(technician)
                .receive(pieces.stream()
                        .filter(piece ->
                                fates.getOrDefault(piece, Fate.EXPECTED).isAtLeast(Fate.RECEIVED))
                        .toList());
        for (Piece piece : pieces) {
            play(piece, fates.getOrDefault(piece, Fate.EXPECTED));
        }
    }

    private void play(Piece piece, Fate fate) {
        String path = DEVICES + piece.id();
        switch (fate) {
            case EXPECTED, RECEIVED -> {}
            case MISSING -> {
                Answer _ = technician.await(path, "the announcement", _ -> true);
                put(path + "/non-reception", Map.of());
            }
            case BLOCKED -> new Media(technician, path, dice).block();
            case HARVESTED -> {
                new Media(technician, path, dice).erase();
                harvest(piece.kind(), path);
            }
            case SCRAPPED -> scrap.play(piece, new Media(technician, path, dice));
            case ERASED -> new Media(technician, path, dice).erase();
            case TO_REPAIR, IN_REPAIR, TO_GRADE, GRADED, READY -> test(piece, path, fate);
        }
    }

    private void test(Piece piece, String path, Fate fate) {
        new Media(technician, path, dice).erase();
        boolean fails = fate == Fate.TO_REPAIR || fate == Fate.IN_REPAIR;
        diagnose(piece, path, fails);
        if (fate == Fate.IN_REPAIR) {
            attempt(path, "REPAIRABLE");
        } else if (!fails && dice.chance(12)) {
            attempt(path, "FIXED");
            diagnose(piece, path, false);
        }
        if (fate.isAtLeast(Fate.GRADED)) {
            Answer _ = technician.put(
                    path + "/grade", Map.of("appearance", dice.one(List.of("A", "B", "B", "B", "C"))), 200);
        }
        if (fate == Fate.READY) {
            put(path + "/readiness", Map.of("accessories", piece.usual().accessories(), "cards", NO_CARDS));
        }
    }

    private void diagnose(Piece piece, String path, boolean fails) {
        List<String> checks = checklists.computeIfAbsent(piece.kind(), this::checklist);
        List<Map<String, String>> results = new ArrayList<>();
        int broken = fails ? dice.between(1, checks.size() - 1) : -1;
        for (int i = 0; i < checks.size(); i++) {
            boolean lock = checks.get(i).endsWith("_LOCK");
            results.add(Map.of("check", checks.get(i), "result", i == broken && !lock ? "FAIL" : "PASS"));
        }
        Map<String, Object> diagnosis = new HashMap<>(Map.of("checks", results));
        if (checks.contains("BATTERY")) {
            diagnosis.put("batteryHealthPercent", dice.between(58, 97));
        }
        put(path + "/diagnosis", diagnosis);
    }

    private List<String> checklist(DeviceKind kind) {
        JsonNode checks =
                technician.get("/api/repairs/checklists/" + kind).json().at("/checks");
        return checks.valueStream()
                .map(check ->
                        check.isTextual() ? check.asText() : check.at("/check").asText())
                .toList();
    }

    private void attempt(String path, String outcome) {
        Map<String, Object> attempt = Map.of(
                "outcome", outcome,
                "minutes", dice.between(10, 90),
                "problem",
                        dice.one(List.of(
                                "Clavier à changer", "Ventilateur bruyant", "Charnière cassée", "Pile du BIOS vide")));
        Answer _ = technician.post(path + "/repair-attempts", attempt, 200, 201);
    }

    /** Nobody has said what became of its cards: only a piece on which nothing can be leaves as a part. */
    private void harvest(DeviceKind kind, String path) {
        put(
                path + "/harvested-parts/" + dice.id(path),
                Map.of(
                        "kind",
                        dice.one(
                                switch (kind) {
                                    case LAPTOP, DESKTOP, ALL_IN_ONE, SERVER ->
                                        List.of("MEMORY", "SCREEN", "KEYBOARD", "FAN");
                                    case TABLET, SMARTPHONE, SCREEN, PRINTER, MULTIFUNCTION, NETWORK, OTHER ->
                                        List.of("SCREEN");
                                }),
                        "massGrams",
                        dice.between(15, 280)));
    }

    private void put(String path, Object body) {
        Answer _ = technician.put(path, body, 200, 201, 204);
    }
}
