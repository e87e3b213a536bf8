package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.programme.Programmes;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Households come first: how much of the stock of a kind structures may have while households wait for that kind. */
@Singleton
class StructureShare {
    private final RulesInForce rules;
    private final ReferenceFiles files;
    private final Json json;
    private final RoomRows rows;
    private final Programmes programmes;

    StructureShare(RulesInForce rules, ReferenceFiles files, Json json, RoomRows rows, Programmes programmes) {
        this.rules = rules;
        this.files = files;
        this.json = json;
        this.rows = rows;
        this.programmes = programmes;
    }

    @Serdeable
    record Content(int percent) {}

    int percent() {
        return rules.inForce(ReferenceFiles.STRUCTURE_SHARE, content -> json.read(content, Content.class))
                .map(Content::percent)
                .orElse(0);
    }

    /** The version in force. */
    String version() {
        return rules.version(ReferenceFiles.STRUCTURE_SHARE).orElse("");
    }

    List<Room> rooms() {
        int percent = percent();
        return rows.counts().stream()
                .map(count -> Room.of(
                        count,
                        programmes.kept(count.kind(), rules.today(), count.inStock(), Optional.empty()),
                        percent))
                .toList();
    }

    /** The same, while nobody else decides for a structure. */
    List<Room> lockedRooms() {
        if (files.lock(ReferenceFiles.STRUCTURE_SHARE).isEmpty()) {
            throw new IllegalStateException("the share that shipped is gone");
        }
        return rooms();
    }
}
