package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stands in the houses of the demonstration's people: containers and who empties them, machines, an access, a programme. */
final class Furniture {
    private static final String REGISTER = "/api/waste-register/";

    private final Territory people;
    private final Dice dice = Dice.of("furniture");

    Furniture(Territory people) {
        this.people = people;
    }

    void place(Attempts attempts) {
        List.<Runnable>of(this::containers, this::access, this::programme, this::machines)
                .forEach(attempts::make);
    }

    private void containers() {
        UUID keyboards = container("Atelier, porte sud", "KEYBOARDS", 400_000, 30);
        UUID batteries = container("Local des piles", "BATTERIES", 60_000, 90);
        Answer _ = people.keeper()
                .put(REGISTER + "containers/" + keyboards + "/level", Map.of("levelPercent", 80), 200, 204);
        Answer _ = people.keeper()
                .put(
                        REGISTER + "collections/" + dice.id("collection"),
                        Map.of(
                                "operatorId",
                                Waste.TRANSPORTER,
                                "everyWeeks",
                                8,
                                "nextOn",
                                Territory.today().plusDays(5).toString(),
                                "containerIds",
                                List.of(batteries)),
                        200,
                        201);
    }

    private UUID container(String place, String kind, long capacity, int days) {
        UUID id = dice.id(place);
        Answer _ = people.keeper()
                .put(
                        REGISTER + "containers/" + id,
                        Map.of("place", place, "kind", kind, "capacityGrams", capacity, "everyDays", days),
                        200,
                        201);
        return id;
    }

    /** A neighbour's keeper reads this register for three weeks more. */
    private void access() {
        JsonNode reader = people.keeper()
                .get(REGISTER + "readers?name=Ressourcerie")
                .json()
                .at("/0/organisationId");
        Answer _ = people.keeper()
                .put(
                        REGISTER + "delegations/" + dice.id("access"),
                        Map.of(
                                "readerOrganisationId",
                                reader.asText(),
                                "purpose",
                                "AUDIT",
                                "validUntil",
                                Territory.now().plus(21, ChronoUnit.DAYS).toString()),
                        200,
                        201);
    }

    private void programme() {
        Answer _ = people.steward()
                .put(
                        "/api/redistribution/programmes/" + dice.id("programme"),
                        Map.of(
                                "title",
                                "Collégiens sans ordinateur",
                                "from",
                                Territory.today().minusMonths(2).toString(),
                                "until",
                                Territory.today().plusMonths(7).toString(),
                                "quota",
                                120,
                                "stockSharePercent",
                                40,
                                "criteria",
                                Map.of("situations", List.of("SCHOOL_CHILD"), "departements", List.of("44"))),
                        200,
                        201,
                        204);
    }

    private void machines() {
        for (String label : List.of("Banc 1, effacement", "Banc 2, effacement", "Testeur de batteries")) {
            Answer _ = people.technician()
                    .put("/api/repairs/bench-machines/" + dice.id(label), Map.of("label", label), 200, 201, 204);
        }
        Answer _ = people.technician()
                .put(
                        "/api/repairs/bench-machines/" + dice.id("Testeur de batteries") + "/loan",
                        Map.of("dueOn", Territory.today().plusDays(9).toString()),
                        200,
                        201,
                        204);
    }
}
