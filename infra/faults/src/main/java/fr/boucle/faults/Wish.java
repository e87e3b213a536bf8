package fr.boucle.faults;

import java.util.UUID;

/**
 * A change that somebody asks for and may ask for again, word for word.
 *
 * @param id of what it makes, and its key where the service chooses the id
 */
record Wish(Deed deed, UUID id, Member who, String method, String path, String body) {
    Reply send() {
        return who.send(method, path, body, "application/json", id);
    }
}
