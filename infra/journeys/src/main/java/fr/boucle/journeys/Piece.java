package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.UUID;

/** A listed device, as the confirmation of its inventory tells it. */
record Piece(UUID id, String code, String kind, String orientation) {
    private static final Set<String> FOR_HOMES = Set.of("LAPTOP", "DESKTOP", "ALL_IN_ONE", "TABLET", "SMARTPHONE");

    static Piece of(JsonNode listed) {
        return new Piece(
                UUID.fromString(listed.at("/deviceId").asText()),
                listed.at("/code").asText(),
                listed.at("/kind").asText(),
                listed.at("/orientation").asText());
    }

    boolean isWaste() {
        return orientation.equals("RECYCLING");
    }

    /** Too dear for a free cession to an association, however old. */
    boolean isDear() {
        return kind.equals("SERVER");
    }

    boolean isForHomes() {
        return FOR_HOMES.contains(kind);
    }
}
