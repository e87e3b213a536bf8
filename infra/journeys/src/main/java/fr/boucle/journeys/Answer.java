package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer: status, version tag, where a list goes on, body. */
record Answer(int status, String etag, Optional<String> next, byte[] bytes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
        } catch (IOException e) {
            throw new Surprise("not JSON: " + text(), e);
        }
    }

    /** This answer, when it has one of the expected statuses. */
    Answer expecting(String what, int... expected) {
        for (int allowed : expected) {
            if (allowed == status) {
                return this;
            }
        }
        throw new Surprise(what + " → " + status + " " + text());
    }

    /** A value that must be there. */
    String at(String pointer) {
        JsonNode node = json().at(pointer);
        if (node.isMissingNode() || node.isNull()) {
            throw new Surprise("no " + pointer + " in " + text());
        }
        return node.asText();
    }
}
