package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Structures equip places of their own, after households: one waits, one is refused, one is being prepared, one has its devices, one keeps them. */
final class Equipped {
    private static final String ENDOWMENTS = "/api/redistribution/endowments";
    private static final List<String> PLACES =
            List.of("SHELTER", "DIGITAL_PLACE", "CLASSROOM", "DIGITAL_PLACE", "SHELTER");
    private static final List<String> NEEDS = List.of(
            "Une salle commune pour dix personnes hébergées : démarches, recherche d'emploi.",
            "Un espace en accès libre, quatre après-midi par semaine.",
            "Une salle de formation de huit places, pour des adultes qui débutent.",
            "Des ateliers numériques le soir, avec un médiateur.",
            "Quatre appartements partagés, un ordinateur par palier.");
    private static final Map<String, Object> REFUSAL = Map.of(
            "outcome", "REFUSED",
            "reasonCode", "EQUIPPED_LATELY",
            "explanation", "Ce lieu a reçu six postes cette année. Une demande faite après l'été sera relue.");
    private static final int MOST = 3;

    private final Territory people;
    private final List<House> structures;
    private final Map<UUID, Api> technicians;

    Equipped(Territory people, List<House> structures, Map<UUID, Api> technicians) {
        this.people = people;
        this.structures = structures;
        this.technicians = technicians;
    }

    /** A handful, each further on its way than the one before. */
    void ask(Attempts attempts) {
        for (int number = 0; number < PLACES.size(); number++) {
            int next = number;
            attempts.make(() -> play(structures.get(next % structures.size()), next));
        }
    }

    private void play(House structure, int number) {
        Api mediator = structure.as("mediator");
        List<Map<String, Object>> room = room();
        String path = ENDOWMENTS + "/"
                + mediator.post(ENDOWMENTS, wish(structure, number, room), 201).at("/reference");
        if (number == 1) {
            decide(path, REFUSAL);
        } else if (number > 1 && !room.isEmpty()) {
            decide(path, Map.of("outcome", "ACCEPTED", "granted", room, "explanation", "Le lieu est ouvert à tous."));
            if (number > 2) {
                handOver(mediator, path);
            }
            if (number > 3) {
                Answer _ = mediator.put(path + "/keeping", Map.of(), 204);
            }
        }
    }

    private static Map<String, Object> wish(House structure, int number, List<Map<String, Object>> room) {
        return Map.of(
                "place",
                PLACES.get(number),
                "communeCode",
                structure.commune(),
                "wanted",
                room.isEmpty() ? List.of(Map.of("kind", "SCREEN", "number", MOST)) : room,
                "needs",
                NEEDS.get(number),
                "answersFor",
                "La personne qui dirige le lieu",
                "keptMonths",
                36);
    }

    /** What may go to structures now: one or two kinds, few of each. */
    private List<Map<String, Object>> room() {
        List<Map<String, Object>> found = new ArrayList<>();
        for (JsonNode room : people.decider()
                .get("/api/redistribution/structure-share")
                .json()
                .at("/rooms")) {
            int possible = (int) Math.min(MOST, room.at("/room").asLong());
            if (possible > 0 && found.size() < 2) {
                found.add(Map.of("kind", room.at("/kind").asText(), "number", possible));
            }
        }
        return found;
    }

    private void decide(String path, Map<String, Object> decision) {
        Answer _ = people.decider()
                .put(path + "/decision", decision, people.decider().get(path).etag(), 200);
    }

    private void handOver(Api mediator, String path) {
        JsonNode devices = mediator.get(path).json().at("/devices");
        devices.forEach(device -> {
            Answer _ = technician(device)
                    .put(
                            "/api/redistribution/reservations/"
                                    + device.at("/reservationId").asText() + "/preparation",
                            Map.of(),
                            204);
        });
        devices.forEach(device -> {
            Answer _ = technician(device).put(path + "/hand-over", Map.of(), 200);
        });
    }

    private Api technician(JsonNode device) {
        Api technician =
                technicians.get(UUID.fromString(device.at("/workshopId").asText()));
        if (technician == null) {
            throw new Surprise("nobody of the demonstration works at the workshop of " + device);
        }
        return technician;
    }
}
