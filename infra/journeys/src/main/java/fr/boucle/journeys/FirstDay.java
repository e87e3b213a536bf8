package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What each of the demonstration's people finds on the first day where little happens by itself: something in every list. */
final class FirstDay {
    private static final String DONATIONS = "/api/donations/";
    private static final int CLAIMS = 3;
    private static final int REFUSED = 300;

    private final Territory people;
    private final Attempts attempts;
    private final Dice dice = Dice.of("first day");

    FirstDay(Territory people, Attempts attempts) {
        this.people = people;
        this.attempts = attempts;
    }

    void begin() {
        List.<Runnable>of(this::claims, this::waiting, this::words, this::postponed)
                .forEach(attempts::make);
    }

    /** The agent has a claim to decide, a convention to sign and one to hand over. */
    private void claims() {
        String path = DONATIONS + "lots?mine=true&state=PUBLISHED&sort=-deviceCount";
        for (JsonNode lot : people.agent().get(path).json()) {
            UUID id = UUID.fromString(lot.at("/lotId").asText());
            List<UUID> free = claimable(id);
            if (free.size() >= CLAIMS) {
                claims(id, free);
                return;
            }
        }
    }

    private List<UUID> claimable(UUID lot) {
        return people.technician()
                .get(DONATIONS + "lots/" + lot + "/free-devices")
                .json()
                .valueStream()
                .filter(piece -> piece.at("/eligibility/verdict").asText().equals("ELIGIBLE"))
                .map(piece -> UUID.fromString(piece.at("/deviceId").asText()))
                .toList();
    }

    private void claims(UUID lot, List<UUID> free) {
        for (int number = 0; number < CLAIMS; number++) {
            Deal deal = new Deal(people.agent(), people.technician(), dice.id("claim " + number));
            deal.claim(lot, free.subList(number, number + 1), "NONE", "Équiper des familles suivies par le CCAS");
            if (number > 0) {
                deal.accept();
                deal.takerSigns();
            }
            if (number > 1) {
                deal.donorSigns();
            }
        }
    }

    /** The workshop waits for devices that others claimed. */
    private void waiting() {
        int joined = 0;
        for (JsonNode lot : people.technician()
                .get(DONATIONS + "lots?sort=claimDeadline&limit=50")
                .json()) {
            String path = DONATIONS + "lots/" + lot.at("/lotId").asText() + "/devices?claimed=true&limit=1";
            JsonNode device = people.technician().get(path).json().at("/0/deviceId");
            if (!device.isMissingNode() && joined < CLAIMS) {
                Answer place = people.technician()
                        .put(
                                DONATIONS + "waiting-places/" + dice.id(device.asText()),
                                Map.of("deviceId", device.asText()),
                                200,
                                201,
                                204,
                                404,
                                409);
                joined += place.status() < REFUSED ? 1 : 0;
            }
        }
    }

    private void words() {
        Answer _ = people.steward()
                .put(
                        DONATIONS + "vocabulary/KIND/valise%20num%C3%A9rique/" + Territory.today(),
                        Map.of("meaning", "LAPTOP", "source", "réunion des services informatiques"),
                        200,
                        201);
    }

    /** A household of the mediator's must tell more before a decision. */
    private void postponed() {
        JsonNode waiting = people.mediator()
                .get("/api/redistribution/requests?state=WAITING&limit=1")
                .json()
                .at("/0/reference");
        String path = "/api/redistribution/requests/" + waiting.asText();
        Answer _ = people.decider()
                .put(
                        path + "/decision",
                        Map.of(
                                "outcome", "POSTPONED",
                                "reasonCode", "NEED_NOT_SHOWN",
                                "explanation", "Il manque la durée du mandat : demandez-la au foyer."),
                        people.decider().get(path).etag(),
                        200);
    }
}
