package fr.boucle.journeys;

import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Rows by the hundred for the same few people, through the API: what shows whether a list can be walked to its end.
 *
 * @param devices in one inventory
 * @param lots of three devices each
 */
record Volume(int devices, int lots, int requests, int lines, int organisations) {
    /** For every build. */
    static final Volume SHORT = new Volume(300, 70, 120, 120, 110);
    /** A territory's worth, on demand. */
    static final Volume LONG = new Volume(10_000, 300, 2_000, 5_000, 300);

    private static final String NANTES = "44109";
    private static final int PER_LOT = 3;

    void load(Territory people) {
        Dice dice = Dice.of("volume");
        List<Piece> pieces = devices(people);
        for (int number = 0; number < lots; number++) {
            List<UUID> few = Estate.ids(pieces.subList(number * PER_LOT, (number + 1) * PER_LOT));
            var _ = Lot.inNantes("Lot " + (number + 1), few, "Dépôt", "Sur rendez-vous", 40)
                    .publish(people.agent());
        }
        for (int number = 0; number < requests; number++) {
            Map<String, String> contact =
                    Map.of("name", "Foyer " + number, "email", "volume" + number + "@example.org");
            Answer _ = people.mediator()
                    .post(
                            "/api/redistribution/requests",
                            Home.request("NONE", List.of("STUDENT"), NANTES, contact),
                            201);
        }
        lines(people, dice);
        organisations(people, dice);
    }

    private List<Piece> devices(Territory people) {
        Model model = Model.ALL.getFirst();
        List<Machine> machines = IntStream.range(0, devices)
                .mapToObj(number -> new Machine(
                        model,
                        "VOLUME%06d".formatted(number),
                        "V-" + number,
                        LocalDate.of(2019, 5, 4),
                        "fonctionne",
                        ""))
                .toList();
        Answer preview = people.agent()
                .upload(
                        "/api/donations/inventories/previews",
                        "volume.csv",
                        FleetFile.GLPI.write(machines),
                        "text/csv");
        Answer confirmed =
                people.agent().put("/api/donations/inventories/" + preview.at("/id"), Map.of(), preview.etag(), 200);
        List<Piece> pieces = new ArrayList<>();
        confirmed.json().at("/devices").forEach(listed -> pieces.add(Piece.of(listed)));
        return pieces;
    }

    private void lines(Territory people, Dice dice) {
        for (int number = 0; number < lines; number++) {
            Map<String, String> fields =
                    new HashMap<>(Oddities.received(LocalDate.of(2026, 1, 5).plusDays(number % 300)));
            Answer _ = people.keeper()
                    .put(
                            "/api/waste-register/lines/" + dice.id("line " + number),
                            Map.of("registerType", "INCOMING_WASTE", "fields", fields),
                            200);
        }
    }

    private void organisations(Territory people, Dice dice) {
        List<Commune> communes = Communes.shipped().ofEpci("244400404");
        for (int number = 0; number < organisations; number++) {
            Commune commune = communes.get(number % communes.size());
            Map<String, Object> sheet = Map.of(
                    "name", "Association " + (number + 1) + " de " + commune.name(),
                    "kind", "ASSOCIATION",
                    "identifierType", "SIRET",
                    "identifier", Houses.siret("0001%04d".formatted(number)),
                    "street", "1 rue de l'Exemple",
                    "postalCode", commune.postalCodes().getFirst(),
                    "city", commune.name(),
                    "communeCode", commune.code(),
                    "statuses", List.of());
            String path = "/api/accounts/organisations/" + dice.id("organisation " + number);
            Answer _ = people.steward().put(path, sheet, 200, 201);
            Answer _ = people.steward().put(path + "/approval", Map.of(), 200);
        }
    }
}
