package fr.boucle.journeys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What cannot live again leaves the workshop in pieces, each with its mass. */
final class Scrap {
    private static final int MISTYPED = 4;

    private final Api technician;
    private final Dice dice;

    Scrap(Api technician, Dice dice) {
        this.technician = technician;
        this.dice = dice;
    }

    void play(Piece piece, Media media) {
        boolean erased = dice.chance(75);
        String open = "";
        if (erased) {
            media.erase();
        } else {
            open = media.fail();
        }
        List<Map<String, Object>> items = new ArrayList<>();
        int mass = massOf(piece.usual());
        boolean battery = piece.usual().battery();
        items.add(carcass(battery ? mass * 82 / 100 : mass, open));
        if (battery) {
            items.add(Map.of(
                    "kind", "BATTERY", "massGrams", mass * 16 / 100, "chemistry", "LITHIUM_ION", "dataBearing", false));
        }
        String reason =
                open.isEmpty() ? dice.one(List.of("BEYOND_REPAIR", "NO_PARTS", "OBSOLETE")) : "ERASURE_IMPOSSIBLE";
        Answer _ = technician.put(
                "/api/repairs/devices/" + piece.id() + "/scrapping",
                Map.of("reasonCode", reason, "items", items, "cards", Bench.NO_CARDS, "piecesWeighed", true),
                200);
    }

    private static Map<String, Object> carcass(int mass, String serial) {
        Map<String, Object> carcass =
                new HashMap<>(Map.of("kind", "CARCASS", "massGrams", mass, "dataBearing", !serial.isEmpty()));
        if (!serial.isEmpty()) {
            carcass.put("mediumSerial", serial);
        }
        return carcass;
    }

    private int massOf(Usual usual) {
        int mass = usual.grams() * dice.between(92, 108) / 100;
        return dice.chance(MISTYPED) ? mass * 10 : mass;
    }
}
