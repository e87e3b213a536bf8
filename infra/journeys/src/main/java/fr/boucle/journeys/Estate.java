package fr.boucle.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a house retires: sent as a file, some kept, some discarded, the rest free for lots. */
final class Estate {
    private static final String DEVICES = "/api/donations/devices/";
    private static final int OLD = 60;
    private static final int KEPT = 4;
    private static final int WITHDRAWN = 2;
    private static final int OVERRULED = 5;

    private final House house;
    private final Dice dice;
    private final List<Piece> free = new ArrayList<>();

    Estate(House house) {
        this.house = house;
        this.dice = Dice.of("estate of " + house.key());
    }

    House house() {
        return house;
    }

    /** Sends the file and confirms what it was read as; says how many devices are listed. */
    int list() {
        List<Machine> machines = IntStream.range(0, house.retires())
                .mapToObj(number -> Machine.of(
                        dice.weighted(Model.ALL, Model::frequency),
                        house.key().substring(0, 2).toUpperCase(Locale.ROOT) + "-" + (1_000 + number),
                        dice))
                .toList();
        FleetFile file = dice.one(List.of(FleetFile.values()));
        Answer preview = house.as("agent")
                .upload(
                        "/api/donations/inventories/previews",
                        file.name(house.key()),
                        file.write(withSlips(machines)),
                        "text/csv");
        Answer confirmed =
                house.as("agent").put("/api/donations/inventories/" + preview.at("/id"), Map.of(), preview.etag(), 200);
        List<Piece> listed =
                confirmed.json().at("/devices").valueStream().map(Piece::of).toList();
        listed.forEach(this::sort);
        return listed.size();
    }

    /** What a real file has too: a machine that stands in it twice, and one that nobody can name. */
    private List<Machine> withSlips(List<Machine> machines) {
        List<Machine> written = new ArrayList<>(machines);
        written.add(machines.getFirst());
        Model model = machines.getFirst().model();
        written.add(new Machine(model, "", "", LocalDate.of(model.bought().from(), 1, 1), "fonctionne", ""));
        return written;
    }

    private void sort(Piece piece) {
        if (piece.isWaste()) {
            if (dice.chance(OLD)) {
                say(piece, "waste", Map.of("reasonCode", "OLDER_THAN_TEN_YEARS"));
            } else if (dice.chance(OVERRULED)) {
                say(
                        piece,
                        "orientation",
                        Map.of("orientation", "REUSE", "reason", "Vérifié à l'atelier : il fonctionne."));
            }
        } else if (dice.chance(KEPT)) {
            say(
                    piece,
                    "reassignment",
                    Map.of("reasonCode", dice.chance(50) ? "UPGRADED_AND_KEPT" : "MOVED_TO_A_SCHOOL"));
        } else if (dice.chance(WITHDRAWN)) {
            say(piece, "withdrawal", Map.of("reasonCode", "LISTED_BY_MISTAKE"));
        } else {
            free.add(piece);
        }
    }

    private void say(Piece piece, String what, Map<String, String> why) {
        Answer _ = house.as("agent").put(DEVICES + piece.id() + "/" + what, why, 200, 204);
    }

    /** Takes up to so many devices that may go to an association. */
    List<Piece> take(int most) {
        List<Piece> taken =
                free.stream().filter(piece -> !piece.usual().dear()).limit(most).toList();
        free.removeAll(taken);
        return taken;
    }

    static List<UUID> ids(List<Piece> pieces) {
        return pieces.stream().map(Piece::id).toList();
    }
}
