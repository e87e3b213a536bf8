package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.values.DeviceKind;
import java.util.UUID;

/** A listed device, as the confirmation of its inventory tells it. */
record Piece(UUID id, String code, DeviceKind kind, String orientation) {
    static Piece of(JsonNode listed) {
        return new Piece(
                UUID.fromString(listed.at("/deviceId").asText()),
                listed.at("/code").asText(),
                DeviceKind.valueOf(listed.at("/kind").asText()),
                listed.at("/orientation").asText());
    }

    boolean isWaste() {
        return orientation.equals("RECYCLING");
    }

    Usual usual() {
        return Usual.of(kind);
    }
}
