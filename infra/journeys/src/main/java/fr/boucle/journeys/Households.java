package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import fr.boucle.values.DeviceKind;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Households of the whole département ask, by structures near and far; a person decides; devices go home, some come back. */
final class Households {
    private static final String REQUESTS = "/api/redistribution/requests";
    private static final String RESERVATIONS = "/api/redistribution/reservations/";
    private static final String DEPARTEMENT = "44";
    private static final List<String> FIRST = List.of(
            "Camille",
            "Dominique",
            "Claude",
            "Sacha",
            "Noa",
            "Alix",
            "Charlie",
            "Maxime",
            "Lou",
            "Andrea",
            "Yaël",
            "Morgan");
    private static final List<String> SITUATIONS =
            List.of("SCHOOL_CHILD", "SCHOOL_CHILD", "STUDENT", "JOB_SEARCH", "TRAINING", "ISOLATION", "SINGLE_PARENT");

    private final Territory people;
    private final List<House> structures;
    private final Map<UUID, Api> technicians;
    private final Dice dice = Dice.of("households");
    private final List<Commune> communes = Communes.shipped()
            .all()
            .filter(one -> one.departement().equals(DEPARTEMENT) && one.population() > 0)
            .toList();
    private final List<Opened> waiting = new ArrayList<>();

    Households(Territory people, List<House> structures, Map<UUID, Api> technicians) {
        this.people = people;
        this.structures = structures;
        this.technicians = technicians;
    }

    private record Opened(House structure, String reference, String trackingCode) {}

    /** One household asks. */
    void ask(int number) {
        House structure = dice.one(structures);
        Map<String, Object> request = new HashMap<>(Home.request(
                dice.weighted(List.of("NONE", "SHARED", "TOO_OLD", "SECOND"), need -> need.equals("NONE") ? 6 : 2),
                dice.chance(12)
                        ? List.of()
                        : List.of(dice.one(SITUATIONS), dice.one(SITUATIONS)).stream()
                                .distinct()
                                .toList(),
                dice.weighted(communes, Commune::population).code(),
                Map.of("name", dice.one(FIRST) + " Exemple " + number, "email", "menage2-" + number + "@example.org")));
        request.put("people", dice.between(1, 6));
        request.put("kindWanted", dice.weighted(List.of(DeviceKind.values()), kind -> Usual.of(kind)
                .wanted()));
        request.put("mobility", dice.chance(50));
        request.put("internet", dice.chance(75));
        if (request.get("kindWanted") != DeviceKind.LAPTOP) {
            request.put("accessories", List.of());
            request.put("mobility", false);
        }
        Answer opened = structure.as("mediator").post(REQUESTS, request, 201);
        waiting.add(new Opened(structure, opened.at("/reference"), opened.at("/trackingCode")));
    }

    /** Opens two half-days at each structure. */
    void openSlots() {
        for (House structure : structures) {
            var morning =
                    Territory.today().plusDays(dice.between(2, 12)).atTime(9, 0).atZone(Territory.ZONE);
            Answer _ = structure
                    .as("mediator")
                    .put(
                            "/api/redistribution/slots/" + slotOf(structure),
                            Map.of(
                                    "place",
                                    "Accueil, " + structure.name(),
                                    "startsAt",
                                    morning.toInstant().toString(),
                                    "endsAt",
                                    morning.toInstant()
                                            .plus(3, ChronoUnit.HOURS)
                                            .toString(),
                                    "places",
                                    12),
                            200,
                            201,
                            204);
        }
    }

    private UUID slotOf(House structure) {
        return dice.id("slot of " + structure.key());
    }

    /** The commission takes a request in hand. */
    void decide() {
        if (waiting.isEmpty()) {
            return;
        }
        Opened request = waiting.remove(dice.between(0, waiting.size() - 1));
        String path = REQUESTS + "/" + request.reference();
        int chance = dice.between(1, 100);
        if (chance <= 10) {
            Answer _ = decision(path, refusal(chance <= 3 ? "POSTPONED" : "REFUSED"));
            return;
        }
        JsonNode proposals = people.decider().get(path + "/proposals").json();
        Optional<JsonNode> device = proposals.valueStream().findFirst();
        if (device.isEmpty()) {
            waiting.add(request);
            return;
        }
        Map<String, Object> grant = Map.of(
                "outcome", "GRANTED",
                "deviceId", device.get().at("/deviceId").asText(),
                "reasonCode", "URGENT_NEED",
                "explanation", "Le foyer n'a pas d'ordinateur et celui-ci convient à son usage.");
        bringHome(request, decision(path, grant).at("/reservationId"));
    }

    private Answer decision(String path, Map<String, Object> body) {
        return people.decider()
                .put(path + "/decision", body, people.decider().get(path).etag(), 200);
    }

    private static Map<String, Object> refusal(String outcome) {
        boolean postponed = outcome.equals("POSTPONED");
        return Map.of(
                "outcome", outcome,
                "reasonCode", postponed ? "NO_SUITABLE_DEVICE" : "NOT_ELIGIBLE",
                "explanation",
                        postponed
                                ? "Aucun appareil de ce genre n'est en stock ; la demande garde sa place."
                                : "Le foyer a reçu un ordinateur cette année.");
    }

    private void bringHome(Opened request, String reservation) {
        String path = RESERVATIONS + reservation;
        Api mediator = request.structure().as("mediator");
        int chance = dice.between(1, 100);
        if (chance <= 12) {
            return;
        }
        if (chance <= 30) {
            Answer _ =
                    mediator.put(path + "/appointment", Map.of("slotId", slotOf(request.structure())), 200, 204, 409);
            return;
        }
        String workshop = mediator.get(path).at("/workshopId");
        Api technician = technicians.getOrDefault(UUID.fromString(workshop), people.technician());
        Answer _ = technician.put(path + "/preparation", Map.of(), 200, 204);
        if (chance <= 36) {
            Answer _ = mediator.put(path + "/release", Map.of("reasonCode", "NO_SHOW"), 200, 204);
        } else if (chance > 45) {
            Map<String, Object> taken = Map.of("trackingCode", request.trackingCode(), "faultsAccepted", true);
            Answer _ = mediator.put(path + "/hand-over", taken, 200, 204);
            if (chance > 96) {
                Answer _ = mediator.put(
                        path + "/return", Map.of("reasonCode", "BROKEN_DOWN", "exchange", chance > 98), 204);
            }
        }
    }
}
