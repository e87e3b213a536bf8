package fr.boucle.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/**
 * An answer.
 *
 * @param status 0 where none came
 */
record Reply(int status, String etag, String body) {
    static final Reply NONE = new Reply(0, "", "");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the answer says of the change: 5xx and silence leave it open. */
    Outcome outcome() {
        if (status >= 200 && status < 300) {
            return Outcome.DONE;
        }
        return status >= 400 && status < 500 ? Outcome.REFUSED : Outcome.UNKNOWN;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }
}
